import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { apply } from '../../core/change/apply';
import { addition, type Change } from '../../core/change/change';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons } from '../../core/geo/geometry';
import { packSchema } from '../../core/program/schema/pack-schema';
import { muFromM2, sumOf } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { addCredits } from '../../core/target/add-credits';
import type { Credit } from '../../core/target/credit';
import {
  creditsOfLedger,
  eventsOfLedger,
  ledgerKeyOf,
  rulesOfLedger,
} from '../../core/target/ledger';
import { createLedger } from '../../core/target/ledger-land';
import { askerOf, progressOfProgram } from '../../core/target/program-progress';
import { reverseCredit } from '../../core/target/reverse-credit';
import { periodsOf } from '../../core/target/target-period';
import { taskTableOf } from '../../core/target/task-table';
import type { Workspace } from '../../core/workspace';

const root = new URL('../../../data/', import.meta.url);
const read = (id: string) =>
  packSchema.parse(JSON.parse(readFileSync(new URL(`programs/${id}/program.json`, root), 'utf8')));

const samples = [
  ['330902', ['dinghai-2021', 'dinghai-2022', 'zhoushan-2020']],
  ['330206', ['beilun-2024']],
  ['330604', ['shangyu-2021']],
] as const;

/** The program a ledger is named after. */
const programOf = (ledger: string) => ledger.split(':')[0] ?? '';

function district(code: string, ids: readonly string[]) {
  const ws = sampleWorkspace(code);
  const packs = ids.map(read);
  const credits = [...ws.tables.credits.values()];
  const ledgers = new Map(
    [...new Set(credits.map(({ ledger }) => ledger))].map((key) => {
      const own = creditsOfLedger(packs, key, credits);
      return [key, createLedger({ ...rulesOfLedger(packs, key), credits: own })] as const;
    }),
  );
  const asked = (pack: (typeof packs)[number], day: string) => ({
    pack,
    ledgerOf: ({ id }: { readonly id: string }) =>
      ledgers.get(ledgerKeyOf(packs, pack.id, id)) ?? null,
    readings: [...ws.tables.readings.values()],
    computed: null,
    day,
    enteredOn: null,
  });
  const doneOn = (key: string, day: string) =>
    sumOf((ledgers.get(key)?.entriesAt(day) ?? []).map(({ counted }) => counted ?? 0));
  const packOf = (id: string) => packs.find((pack) => pack.id === id) ?? read(id);
  const tableOn = (programId: string, targetId: string, day: string) => {
    const pack = packOf(programId);
    const target = pack.targets.find(({ id }) => id === targetId);
    const table = pack.taskTables.find(({ id }) => id === target?.split?.table);
    const period = target && periodsOf(pack, target)[0];
    if (!target || !table || !period) throw new Error(`no table of ${targetId}`);
    return taskTableOf(askerOf(asked(pack, day))(target, period), table, (printed) => {
      const units = [...ws.tables.units.values()];
      const unit = units.find(({ name, aliases }) => [name, ...aliases].includes(printed));
      return unit?.id ?? null;
    });
  };
  return { ws, packs, credits, ledgers, asked, doneOn, packOf, tableOn };
}

describe.each(samples)('what was counted in %s', (code, ids) => {
  const { ws, packs, credits, ledgers } = district(code, ids);
  const muOf = (parcel: string) => {
    const shape = ws.tables.shapes.get(parcel);
    return shape ? muFromM2(geodesicAreaM2(shape.geometry)) : 0;
  };

  it('is refused nowhere when it is entered day by day', () => {
    const bare: Workspace = { ...ws, tables: { ...ws.tables, credits: new Map() } };
    const refused: string[] = [];
    const outside: string[] = [];
    let now = bare;
    const put = (changes: readonly Change[]) => {
      now = apply(now, changes) as Workspace;
    };
    for (const credit of credits) {
      const { rev: _, ledger: key, reverses, ...rest } = credit;
      const ledger = ledgers.get(key);
      if (!ledger) throw new Error(key);
      const today = credit.at.slice(0, 10);
      if (reverses !== null) {
        const { id, on, note: why, document, by, at } = credit;
        const back = { creditId: reverses, id, on, today, why, document, by, at };
        const changes = reverseCredit(now, back);
        if (isRefusal(changes)) refused.push(`${id} ${changes.why}`);
        else put(changes);
        continue;
      }
      const period = packs.find(({ id }) => id === programOf(key))?.period ?? { from: '', to: '' };
      const known = { key, packs, ledger, period, today };
      const changes = addCredits(now, { credits: [rest], evidence: [], known });
      if (!isRefusal(changes)) put(changes);
      else if (changes.refused === 'outside-parcel') {
        outside.push(credit.id);
        put([addition('credits', credit)]);
      } else refused.push(`${credit.id} ${changes.why}`);
    }
    expect(refused).toEqual([]);
    // Only what was entered before its parcel was split: 收储协议 and 开工 of the whole.
    expect(outside.length).toBe(code === '330902' ? 2 : 0);
  });

  it('is never more than the land, and on no day counted twice', () => {
    for (const [key, ledger] of ledgers) {
      if (ledger.rules.kind !== 'land') continue;
      const sums = new Map<string, number>();
      for (const { credit, counted } of ledger.entriesAt('2030-01-01')) {
        const { subject, land, amount } = credit;
        if (!subject || !land) continue;
        sums.set(subject.id, (sums.get(subject.id) ?? 0) + (counted ?? 0));
        const mu = muFromM2(geodesicAreaM2(packPolygons(land)));
        expect(amount ?? 0).toBeLessThanOrEqual(mu + 0.01);
      }
      const over = [...sums].filter(([id, mu]) => mu > muOf(id) * 1.005 + 0.01);
      // Of the parcel that was split, one entry stands for both halves.
      expect(over.length, key).toBeLessThanOrEqual(code === '330902' ? 1 : 0);
    }
  });

  it('is of events of the pack, dated, shown by a document, and told as invented', () => {
    const unknown = credits.filter(
      ({ ledger, event }) => !eventsOfLedger(packs, ledger).some(({ id }) => id === event),
    );
    expect(unknown).toEqual([]);
    const told = ({ planned, document, note, by }: Credit) =>
      note.includes('示例数据（虚构）') &&
      by.includes('虚构') &&
      (planned ? document === '' : /^示例.+〔\d{4}〕\d+号$/.test(document));
    expect(credits.filter((credit) => !told(credit))).toEqual([]);
    const documents = credits.flatMap(({ document }) => (document === '' ? [] : [document]));
    expect(new Set(documents).size).toBe(documents.length);
    for (const { source, note, by } of ws.tables.readings.values()) {
      expect([source, note, by].every((text) => text.includes('虚构'))).toBe(true);
    }
    const written = ['credits', 'readings', 'projects'].map((name) =>
      readFileSync(new URL(`geojson/${code}/${name}.json`, root), 'utf8'),
    );
    expect(
      written.filter((text) => /1[3-9]\d{9}(?!\d)/.test(text.replace(/\d+\.\d+/g, ''))),
    ).toEqual([]);
  });

  it('is small', () => {
    const bytes = ['credits', 'readings', 'projects'].map(
      (name) => statSync(new URL(`geojson/${code}/${name}.json`, root)).size,
    );
    expect(sumOf(bytes)).toBeLessThan(400_000);
  });
});

describe('定海', () => {
  const { credits, packs, asked, doneOn, tableOn, ledgers } = district(...samples[0]);
  const key = 'dinghai-2021:d7';

  it('comes to 371.2 of 400 in 2021 and to 1,137.4 of 1,200 in three years', () => {
    expect(ledgerKeyOf(packs, 'dinghai-2022', 'g9')).toBe(key);
    const sums = ['2021-12-31', '2022-12-31', '2023-12-31'].map((day) => doneOn(key, day));
    expect(sums.map((sum) => sum.toFixed(1))).toEqual(['371.2', '742.6', '1137.4']);
    const months = Array.from({ length: 36 }, (_, i) => {
      const month = String((i % 12) + 1).padStart(2, '0');
      return doneOn(key, `${2021 + Math.floor(i / 12)}-${month}-28`);
    });
    expect(new Set(months.slice(5)).size).toBeGreaterThan(25);
  });

  it('has units ahead and behind, units without a task and land of none of the rows', () => {
    const { rows, rest, totals } = tableOn('dinghai-2021', 'd8', '2021-12-31');
    const lights = new Set(
      rows.flatMap(({ cells, whole }) => [...cells, whole]).map((c) => c.light),
    );
    expect(totals.whole.done?.toFixed(1)).toBe('371.2');
    expect(lights.has('done')).toBe(true);
    expect(rows.find(({ unit }) => unit === '小沙街道')?.whole).toMatchObject({ task: null });
    expect(rows.find(({ unit }) => unit === '岑港街道')?.whole.done).toBe(0);
    expect(rest?.whole.done?.toFixed(1)).toBe('5.4');
    expect(totals.whole.withoutTask?.toFixed(1)).toBe('30.9');
    const middle = tableOn('dinghai-2021', 'd8', '2021-09-30');
    const at = new Set(middle.rows.flatMap(({ cells }) => cells).map(({ light }) => light));
    expect([...at].sort()).toEqual(['done', 'green', 'none', 'red', 'yellow']);
  });

  it('shows every light, forecasts and floors that nothing converts', () => {
    const days = ['2021-09-30', '2021-12-31', '2022-06-30', '2023-09-30', '2024-01-15'];
    const all = packs.slice(0, 2);
    const shown = days.flatMap((day) =>
      all.flatMap((one) => progressOfProgram(asked(one, day)).rows),
    );
    const lights = new Set(shown.map(({ light }) => light));
    expect([...lights].sort()).toEqual(['done', 'green', 'none', 'red', 'yellow']);
    const [pack] = packs;
    const row =
      pack && progressOfProgram(asked(pack, '2023-09-30')).rows.find((r) => r.target === 'd7');
    expect(row?.forecast?.value).toBeGreaterThan(row?.done ?? 0);
    expect(row?.notes.some((note) => note.includes('口径待定'))).toBe(true);
    expect(row?.floorMu).toBeNull();
  });

  it('takes one back, counts parts of parcels, and half of a parcel that was split', () => {
    const own = credits.filter(({ ledger }) => ledger === key);
    const back = own.filter(({ reverses }) => reverses !== null);
    expect(back.length).toBe(1);
    const entries = ledgers.get(key)?.entriesAt('2023-12-31') ?? [];
    expect(entries.filter(({ reversedOn }) => reversedOn !== null).length).toBe(1);
    const weights = new Set(entries.map(({ weight }) => weight));
    expect([...weights].sort()).toEqual([0, 0.5, 1]);
    expect(own.some(({ amount, floorM2 }) => amount === null && floorM2 !== null)).toBe(true);
    expect(own.some(({ planned }) => planned)).toBe(true);
  });
});

it('北仑 is on its way to 1,500 亩 with every light among its units', () => {
  const { doneOn, tableOn } = district(...samples[1]);
  const done = doneOn('beilun-2024:b3', '2026-06-30');
  expect(done).toBeGreaterThan(1100);
  expect(done).toBeLessThan(1250);
  const lights = new Set<string>();
  for (const target of ['b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8']) {
    const table = tableOn('beilun-2024', target, '2026-06-30');
    expect(table.rest).toBeNull();
    for (const { whole } of table.rows) lights.add(whole.light);
  }
  expect([...lights].sort()).toEqual(['done', 'green', 'red', 'yellow']);
});

it('上虞 is near 8,000 亩, which nobody split', () => {
  const { doneOn, asked, packOf } = district(...samples[2]);
  const days = ['2021-12-31', '2022-12-31', '2023-12-31'];
  const sums = days.map((day) => doneOn('shangyu-2021:s4', day).toFixed(1));
  expect(sums).toEqual(['812.5', '3486.2', '7364.8']);
  const { rows } = progressOfProgram(asked(packOf('shangyu-2021'), '2023-12-31'));
  expect(rows.find(({ target }) => target === 's4')?.unsplit).toBe(true);
});
