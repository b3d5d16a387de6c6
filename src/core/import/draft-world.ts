import { addition, type Change, replacement } from '../change/change';
import type { TableName, Tables, Workspace } from '../workspace';

/** The documents as they would be, while an import is worked out. Written nowhere. */
export interface DraftWorld {
  readonly ws: Workspace;
  put<N extends TableName>(table: N, record: Tables[N]): void;
  /** One change a record, however often the file touched it. */
  changes(): Change[];
}

const written = [
  'units',
  'zones',
  'borders',
  'parcels',
  'shapes',
  'enterprises',
  'occupancies',
] as const;
type Written = (typeof written)[number];

export function draftWorld(ws: Workspace): DraftWorld {
  const tables = { ...ws.tables };
  const touched = new Map<string, { readonly table: Written; readonly id: string }>();
  const copied = new Set<TableName>();
  return {
    ws: { head: ws.head, tables },
    put: (table, record) => {
      if (!copied.has(table)) {
        Object.assign(tables, { [table]: new Map<string, unknown>(tables[table]) });
        copied.add(table);
      }
      (tables[table] as Map<string, typeof record>).set(record.id, record);
      touched.set(`${table}|${record.id}`, { table: table as Written, id: record.id });
    },
    changes: () => {
      const order = (one: { readonly table: Written }) => written.indexOf(one.table);
      return [...touched.values()]
        .sort((a, b) => order(a) - order(b))
        .map(({ table, id }) => changeOf(ws, tables, table, id));
    },
  };
}

function changeOf(ws: Workspace, tables: Workspace['tables'], table: Written, id: string): Change {
  const before = ws.tables[table].get(id) as Tables[Written] | undefined;
  const after = tables[table].get(id) as Tables[Written];
  return before ? replacement(table, before, after) : addition(table, after);
}
