import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProgramPack } from './schema/pack-schema';
import type { Threshold } from './schema/rule-schema';
import type { TaskTable } from './schema/target-schema';

/**
 * Figures of the five documents as they were collected before the packs were written, independently of them. Where a pack
 * has to say otherwise because the document does, the figure says how it `differs` and why.
 */
interface Figures {
  readonly id: string;
  readonly docNo: string;
  readonly targets: readonly Figure<'comparator'>[];
  readonly thresholds: readonly Figure<'operator'>[];
  readonly tables: readonly PrintedTable[];
}

/** What some thresholds say besides; none is none in the pack too. */
interface Years {
  readonly programYear?: number;
  readonly dataYear?: number;
  /** What it was raised from. */
  readonly base?: number;
}

type Figure<Sign extends string> = Readonly<Record<Sign, string>> &
  Years & {
    readonly id: string;
    readonly value: unknown;
    readonly unit: string;
    readonly differs?: Readonly<Record<string, unknown>> & { readonly why: string };
  };

/** Cells in the order of the columns; null is a printed dash. */
interface PrintedTable {
  readonly target: string;
  readonly columns: readonly string[];
  readonly totals: readonly number[];
  readonly grandTotal?: number;
  readonly rows: readonly {
    readonly unit: string;
    readonly cells: readonly (number | null)[];
    readonly total?: number;
  }[];
}

const FIXTURES = 'tests/fixtures/programs';
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'));

it('has the figures of five documents', () => {
  expect(files).toHaveLength(5);
});

describe.each(files)('the figures of %s are in its pack', (file) => {
  const figures: Figures = JSON.parse(readFileSync(`${FIXTURES}/${file}`, 'utf8'));
  const path = `data/programs/${figures.id}/program.json`;
  const pack: ProgramPack = JSON.parse(existsSync(path) ? readFileSync(path, 'utf8') : '{}');

  it('is of the same document', () => {
    expect(pack.docNo).toBe(figures.docNo);
  });

  it('has every target', () => {
    const found = figures.targets.map(({ id }) => pack.targets.find((target) => target.id === id));
    expect(found.map((target) => target && pick(target, 'comparator'))).toEqual(
      figures.targets.map((figure) => told(figure, 'comparator')),
    );
  });

  it('has every threshold', () => {
    const found = figures.thresholds.map(({ id }) => pack.thresholds.find((one) => one.id === id));
    expect(
      found.map((one) => one && pick({ ...one, value: plainValueOf(pack, one) }, 'operator')),
    ).toEqual(figures.thresholds.map((figure) => told(figure, 'operator')));
  });

  it.each(figures.tables)('has every cell of the table that splits $target', (printed) => {
    const split = pack.targets.find(({ id }) => id === printed.target)?.split;
    const table = pack.taskTables.find(({ id }) => id === split?.table);
    expect(table && asPrinted(table, printed)).toEqual(printed);
  });
});

function pick<Sign extends 'comparator' | 'operator'>(
  item: Readonly<Record<Sign | 'id' | 'value' | 'unit', unknown>> & Years,
  sign: Sign,
) {
  const { id, value, unit, programYear, dataYear, base } = item;
  return { id, sign: item[sign], value, unit, programYear, dataYear, base };
}

function told<Sign extends 'comparator' | 'operator'>(figure: Figure<Sign>, sign: Sign) {
  return pick({ ...figure, ...figure.differs }, sign);
}

function plainValueOf({ parameters }: ProgramPack, { value }: Threshold): unknown {
  if (typeof value !== 'object' || !('parameter' in value)) return value;
  return parameters.find(({ id }) => id === value.parameter)?.value;
}

/** Row totals that are only worked out are compared where they are printed; a dash is 0 in what was collected. */
function asPrinted({ columns, rows, totals }: TaskTable, printed: PrintedTable): PrintedTable {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((a, b) => a + (b ?? 0), 0);
  const cells = rows.map(({ values }) => columns.map(({ key }) => values[key] ?? null));
  return {
    target: printed.target,
    columns: printed.columns,
    totals: columns.map(({ key }) => totals[key] as number),
    ...(printed.grandTotal !== undefined && { grandTotal: sum(Object.values(totals)) }),
    rows: rows.map(({ unit }, n) => ({
      unit,
      cells: cells[n] as (number | null)[],
      ...(printed.rows[n]?.total !== undefined && { total: sum(cells[n] as (number | null)[]) }),
    })),
  };
}
