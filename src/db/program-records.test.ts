import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../tests/builders/blocks';
import { aCredit, aReading } from '../../tests/builders/credits';
import {
  aDecision,
  anAdoption,
  aProgramRecord,
  aScheme,
  aVariant,
  aWork,
} from '../../tests/builders/program-records';
import { snapshot } from '../../tests/builders/random-changes';
import { anEnterprise } from '../../tests/builders/records';
import { adoptList } from '../core/adoption/adopt-list';
import { addBlock, redrawBlock, removeBlock } from '../core/block/change-block';
import { apply } from '../core/change/apply';
import { addition, type Change } from '../core/change/change';
import { invert } from '../core/change/invert';
import { replay } from '../core/change/replay';
import { stamp } from '../core/change/stamp';
import { decide, withdrawDecision } from '../core/decision/change-decision';
import { checkChanges } from '../core/integrity/check-changes';
import { importProgram, removeProgram } from '../core/program/change-program';
import { isRefusal, type Refusal } from '../core/refusal';
import { removeScheme, saveScheme } from '../core/scheme/change-scheme';
import { addReading, removeReading } from '../core/target/change-reading';
import { reverseCredit } from '../core/target/reverse-credit';
import { removeVariant, saveVariant } from '../core/variant/change-variant';
import { setWork, workOn } from '../core/work-item/set-work';
import { emptyWorkspace, type Workspace } from '../core/workspace';
import { commitEvent } from './commit-event';
import { loadWorkspace } from './load-workspace';
import { readChanges, readEvents } from './read-events';
import { WorkspaceDb } from './schema';

type Answer = readonly Change[] | Refusal;

/** What a person may do with packs, lists and work; `n` chooses the record and what is said of it. */
const deeds: readonly ((ws: Workspace, n: number) => Answer)[] = [
  (ws, n) => importProgram(ws, aProgramRecord(`program-${ws.head}`, { programId: `p-${n}` })),
  (ws, n) => {
    const newer = { programId: `p-${n}`, version: `2.0.${ws.head}` };
    return importProgram(ws, aProgramRecord(`program-${ws.head}`, newer));
  },
  (ws, n) => removeProgram(ws, { id: [...ws.tables.programs.keys()][n] ?? '' }),
  (ws, n) => {
    const variant = aVariant(`variant-${n}`, { name: `口径${n}`, values: { [`t-${n}`]: ws.head } });
    return saveVariant(ws, { variant, seenRev: ws.tables.variants.get(variant.id)?.rev ?? null });
  },
  (ws, n) => removeVariant(ws, { id: `variant-${n}` }),
  (ws, n) => {
    const { subject: _, ...told } = aDecision('', { year: 2021 + (n % 2), why: `理由 ${ws.head}` });
    const subjects = [n, 3].map((firm) => ({ table: 'enterprises', id: `firm-${firm}` }) as const);
    let made = 0;
    return decide(ws, { ...told, subjects, nextId: () => `decision-${ws.head}x${made++}` });
  },
  (ws, n) => withdrawDecision(ws, { ids: [...ws.tables.decisions.keys()].slice(0, n) }),
  (ws, n) =>
    adoptList(
      ws,
      anAdoption(`adoption-${ws.head}`, { name: `名单 ${ws.head}-${n}`, head: ws.head }),
    ),
  (ws, n) => {
    const work = aWork(`work-${n}`, { item: `w-${n}`, note: `第 ${ws.head} 次` });
    return setWork(ws, { work, seenRev: workOn(ws.tables.works, work)?.rev ?? null });
  },
  (ws, n) => {
    const scheme = aScheme(`scheme-${n}`, { name: `评价${n}-${ws.head}` });
    return saveScheme(ws, { scheme, seenRev: ws.tables.schemes.get(scheme.id)?.rev ?? null });
  },
  (ws, n) => removeScheme(ws, { id: `scheme-${n}` }),
  (ws, n) => {
    const outlines = [anOutline({ polygons: squareAt(122 + n / 7, 30 + ws.head / 11) })];
    const { rev: _, ...block } = aBlock(`block-${ws.head}`, { name: `区块 ${ws.head}`, outlines });
    return addBlock(ws, { block });
  },
  (ws, n) => {
    const [block] = ws.tables.blocks.values();
    const outline = anOutline({ validFrom: `2022-01-0${n + 1}`, why: `第 ${ws.head} 次` });
    const seen = { id: block?.id ?? '', seenRev: block?.rev ?? 0 };
    return redrawBlock(ws, { ...seen, outline, correct: n === 2 });
  },
  (ws, n) => removeBlock(ws, { id: [...ws.tables.blocks.keys()][n] ?? '' }),
  (ws, n) => {
    const subject = { table: 'enterprises', id: `firm-${n}` } as const;
    return [addition('credits', aCredit(`credit-${ws.head}`, { subject }))];
  },
  (ws, n) => {
    const back = new Set([...ws.tables.credits.values()].map(({ reverses }) => reverses));
    const open = [...ws.tables.credits.keys()].filter((id) => !back.has(id));
    return reverseCredit(ws, {
      creditId: open[n] ?? open[0] ?? '',
      id: `credit-${ws.head}`,
      on: '2022-01-01',
      today: '2022-01-01',
      why: `理由 ${n}`,
      document: '',
      by: '测试员',
      at: header.at,
    });
  },
  (ws, n) => {
    const { rev: _, ...reading } = aReading(`reading-${ws.head}`, { on: `2021-0${n + 1}-28` });
    const known = [...ws.tables.readings.values()].some(({ on }) => on === reading.on);
    return known ? [] : addReading(ws, { reading, today: '2022-01-01' });
  },
  (ws, n) => removeReading(ws, { id: [...ws.tables.readings.keys()][n] ?? '' }),
];

/** So that every table is sure to be added to and changed. */
const everyDeedTwice = deeds.flatMap((_, which): [number, number][] => [
  [which, 1],
  [which, 1],
]);

const deed = fc.tuple(fc.nat(deeds.length - 1), fc.nat(3));

function applied(ws: Workspace, changes: readonly Change[], head?: number): Workspace {
  const next = apply(ws, changes, head);
  if (isRefusal(next)) throw new Error(next.why);
  expect(checkChanges(next, changes)).toBeNull();
  return next;
}

it('A3 A4 packs, variants, decisions, adopted lists, work, schemes, blocks, credits and readings are stored, replayed and undone', async () => {
  let count = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (sequence) => {
      const db = new WorkspaceDb(`program-records-${count++}`);
      await db.open();
      let ws = emptyWorkspace();
      const done: (readonly Change[])[] = [];
      const states: string[] = [];
      const write = async (asked: Answer) => {
        if (isRefusal(asked) || asked.length === 0) return;
        const seq = ws.head + 1;
        const changes = stamp(asked, seq);
        states.push(snapshot(ws));
        ws = applied(ws, changes, seq);
        done.push(changes);
        await commitEvent(db, { header: { ...header, seq, count: changes.length }, changes });
      };
      await write([0, 1, 2, 3].map((n) => addition('enterprises', anEnterprise(`firm-${n}`))));
      for (const [which, n] of sequence) await write((deeds[which] as (typeof deeds)[0])(ws, n));
      for (const change of done.flat()) {
        seen.add(`${change.table} ${change.before !== null} ${change.after !== null}`);
      }
      const loaded = await loadWorkspace(db);
      const events = [];
      for (const row of await readEvents(db, 0)) {
        events.push({ ...row, changes: await readChanges(db, row) });
      }
      const replayed = replay(events);
      if (isRefusal(replayed)) throw new Error(replayed.why);
      expect(snapshot(loaded.ws)).toBe(snapshot(ws));
      expect(snapshot(replayed)).toBe(snapshot(ws));
      for (let i = done.length - 1; i >= 0; i--) {
        ws = applied(ws, invert(done[i] as readonly Change[]));
        expect(snapshot(ws)).toBe(states[i]);
      }
      await db.delete();
    }),
    { numRuns: 60, examples: [[everyDeedTwice]] },
  );
  // Every table was added to, and all but adopted lists were changed; else the deeds above say too little.
  for (const table of ['programs', 'variants', 'decisions', 'works', 'schemes', 'blocks']) {
    expect([...seen]).toEqual(
      expect.arrayContaining([`${table} false true`, `${table} true true`]),
    );
  }
  for (const table of ['credits', 'readings']) expect(seen).toContain(`${table} false true`);
  expect(seen).toContain('adoptions false true');
  expect(seen).not.toContain('adoptions true true');
});

const header = {
  at: '2021-07-31T00:00:00Z',
  actor: { name: '测试员', office: '测试科' },
  device: 'dev-1',
  command: 'test',
  title: '测试',
};
