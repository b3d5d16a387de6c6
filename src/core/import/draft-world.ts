import { addition, type Change, replacement } from '../change/change';
import type { TableName, Tables, Workspace } from '../workspace';

/** The documents as they would be, while an import is worked out. Written nowhere. */
export interface DraftWorld {
  readonly ws: Workspace;
  put<N extends TableName>(table: N, record: Tables[N]): void;
  /** One change a record, however often the file touched it. */
  changes(): Generator<void, Change[], void>;
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

/** Records between two breaths. */
const RECORDS = 4096;

export function draftWorld(ws: Workspace): DraftWorld {
  const tables = { ...ws.tables };
  const touched = new Map<Written, Set<string>>();
  return {
    ws: { head: ws.head, tables },
    put: (table, record) => {
      let ids = touched.get(table as Written);
      if (!ids) {
        Object.assign(tables, { [table]: new Map<string, unknown>(tables[table]) });
        ids = new Set();
        touched.set(table as Written, ids);
      }
      (tables[table] as Map<string, typeof record>).set(record.id, record);
      ids.add(record.id);
    },
    *changes() {
      const list: Change[] = [];
      for (const table of written) {
        for (const id of touched.get(table) ?? []) {
          list.push(changeOf(ws, tables, table, id));
          if (list.length % RECORDS === 0) yield;
        }
      }
      return list;
    },
  };
}

function changeOf(ws: Workspace, tables: Workspace['tables'], table: Written, id: string): Change {
  const before = ws.tables[table].get(id) as Tables[Written] | undefined;
  const after = tables[table].get(id) as Tables[Written];
  return before ? replacement(table, before, after) : addition(table, after);
}
