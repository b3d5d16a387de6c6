import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import type { Block } from '../../core/block/block';
import { blockAnswers } from '../../core/block/block-answers';
import { blockAsOf, blocksOfProgram, geometryOf } from '../../core/block/block-as-of';
import { membersOf } from '../../core/block/members-of';
import { addition } from '../../core/change/change';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { overlapAreaM2 } from '../../core/geo/overlay/overlap-area';
import { createIndicators } from '../../core/indicator/indicators';
import { checkChanges } from '../../core/integrity/check-changes';
import { assessProgram } from '../../core/list/assess-program';
import { listings, tracks } from '../../core/list/verdict';
import { packSchema } from '../../core/program/schema/pack-schema';
import { subjectsOf } from '../../core/rules/columns';
import { firmReader } from '../../core/rules/firm-reader';
import { firmsOnLand } from '../../core/rules/firms-on-land';
import { landReader } from '../../core/rules/land-reader';
import { noBlocks } from '../../core/rules/workspace-reader';

const read = (id: string) => {
  const file = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const shown = (text: string) => /（示例）|虚构/.test(text);

describe.each([
  ['330902', 'dinghai-2021', 2],
  ['330206', 'beilun-2024', 15],
  ['330604', 'shangyu-2021', 2],
])('the blocks of %s', (code, programId, count) => {
  const ws = sampleWorkspace(code);
  const blocks = blocksOfProgram(ws.tables.blocks, programId);

  it('are as many as the document names, all of its program, and stand', () => {
    expect([blocks.length, ws.tables.blocks.size]).toEqual([count, count]);
    expect(
      checkChanges(
        ws,
        blocks.map((block) => addition('blocks', block)),
      ),
    ).toBeNull();
  });

  it('are told as invented', () => {
    for (const { source, note, outlines, goals, documents, direction } of blocks) {
      expect([source, note].every(shown)).toBe(true);
      const words = [
        direction,
        ...outlines.map(({ why }) => why),
        ...goals.map(({ text }) => text),
      ];
      expect(
        [...words, ...documents.map(({ title }) => title)].filter((text) => !shown(text)),
      ).toEqual([]);
    }
  });

  it('lie within their unit and on no other block', () => {
    const lands = blocks.map((block) => geometryOf(block.outlines.at(-1) as Block['outlines'][0]));
    lands.forEach((land, i) => {
      const border = ws.tables.borders.get(blocks[i]?.unitId ?? '')?.geometry;
      const inside = border ? overlapAreaM2(land, border) : 0;
      expect(Math.abs(inside - geodesicAreaM2(land))).toBeLessThan(1);
      for (const other of lands.slice(i + 1)) expect(overlapAreaM2(land, other)).toBeLessThan(1);
    });
  });

  it('hold land', () => {
    for (const block of blocks) {
      const held = membersOf(block, '2030-01-01', ws.tables.shapes).filter(({ as }) => as === 'in');
      expect(held.length, block.name).toBeGreaterThan(5);
    }
  });
});

it('has as many old blocks in every unit of 北仑 as the table prints', () => {
  const { units, blocks } = sampleWorkspace('330206').tables;
  const named = new Map<string, number>();
  for (const { unitId, reportingUnitId } of blocks.values()) {
    const unit = units.get(reportingUnitId ?? unitId ?? '');
    for (const name of [unit?.name, ...(unit?.aliases ?? [])]) {
      if (name) named.set(name, (named.get(name) ?? 0) + 1);
    }
  }
  const [table] = read('beilun-2024').taskTables;
  expect(table?.rows.map(({ unit }) => [unit, named.get(unit)])).toEqual(
    table?.rows.map(({ unit, values }) => [unit, values.blocks]),
  );
  const years = [...blocks.values()].map(({ startYear }) => startYear);
  expect([2024, 2025, 2026].map((year) => years.filter((one) => one === year).length)).toEqual([
    5, 5, 5,
  ]);
});

describe('定海 2021 with its blocks', () => {
  const { tables } = sampleWorkspace('330902');
  const pack = read('dinghai-2021');
  const areas = new Map(
    [...tables.shapes].map(([id, { geometry }]) => [id, geodesicAreaM2(geometry)]),
  );
  const areaM2Of = (id: string) => areas.get(id) ?? null;
  const indicators = createIndicators(tables, areaM2Of);
  const judged = (blocks: ReadonlyMap<string, Block>, year = 2021) => {
    const day = `${year}-12-31`;
    const told = blockAnswers({
      blocks,
      shapes: tables.shapes,
      indicators,
      programId: pack.id,
      year,
      day,
    });
    const with_ = blocks.size > 0 ? told.answer : noBlocks;
    const from = { tables, indicators, pack, year, today: '2026-01-01', blockAnswer: with_ };
    const verdicts = assessProgram({
      pack,
      year,
      firms: subjectsOf(firmReader(from)),
      land: subjectsOf(landReader(from, areaM2Of)),
      firmsOnLand: firmsOnLand(tables),
    });
    const { listing, track } = verdicts.get('low-enterprise') as NonNullable<
      ReturnType<typeof verdicts.get>
    >;
    const on = (name: (typeof tracks)[number]) =>
      track.filter((one) => one === tracks.indexOf(name)).length;
    return {
      listing,
      on,
      listed: listing.filter((one) => listings[one] === '列入').length,
      answer: told.answer,
    };
  };
  const changed = (patch: (block: Block) => Partial<Block>) =>
    new Map([...tables.blocks].map(([id, block]) => [id, { ...block, ...patch(block) }]));

  it('lists whom it lists without blocks: the 193 stay 193, only the track differs', () => {
    const [bare, drawn] = [judged(new Map()), judged(tables.blocks)];
    expect([bare.listed, drawn.listed]).toEqual([193, 193]);
    expect(drawn.listing).toEqual(bare.listing);
    // 白泉高铁新城区块 met its goal of 2021; 盐仓区块 starts a year later.
    expect(bare.on('随区块考核')).toBe(0);
    expect(drawn.on('视同完成')).toBeGreaterThan(bare.on('视同完成'));
  });

  it('follows start and result of the goal', () => {
    const none = judged(new Map());
    const result = (result: Block['goals'][0]['result']) =>
      judged(changed(({ goals }) => ({ goals: goals.map((goal) => ({ ...goal, result })) })));
    const [met, missed, open] = [result('达到'), result('未达到'), result('未评价')];
    const gained = met.on('视同完成') - none.on('视同完成');
    expect(gained).toBeGreaterThan(0);
    expect([missed, open].map((one) => one.on('视同完成'))).toEqual(
      [none, none].map((one) => one.on('视同完成')),
    );
    expect([missed, open].map((one) => one.on('随区块考核'))).toEqual(
      [missed, missed].map(() => missed.on('随区块考核')),
    );
    expect(missed.on('随区块考核')).toBeGreaterThanOrEqual(gained);
    const later = judged(changed(() => ({ startYear: 2022, startTo: null })));
    expect(later.on('视同完成')).toBe(none.on('视同完成'));
    expect(met.listing).toEqual(none.listing);
    expect(missed.listing).toEqual(none.listing);
  });

  it('goes by the boundary of the year: 白泉 holds more from June 2022 on', () => {
    const block = [...tables.blocks.values()].find(
      ({ name }) => name === '白泉高铁新城区块',
    ) as Block;
    const on = (day: string) =>
      membersOf(block, day, tables.shapes).filter(({ counts }) => counts === 1).length;
    expect(on('2022-06-01')).toBeGreaterThan(on('2022-05-31'));
    expect(blockAsOf(block, '2021-05-19')).toBeNull();
    const cut = membersOf(block, '2021-12-31', tables.shapes).filter(
      ({ share }) => share !== null && share < 1,
    );
    expect(cut.length).toBeGreaterThan(0);
  });
});
