import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { aBlock, aGoal, anOutline } from '../../../tests/builders/blocks';
import { aUse } from '../../../tests/builders/land-tables';
import { aPack } from '../../../tests/builders/program-pack';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { addition, type Change } from '../../core/change/change';
import { createIndicators } from '../../core/indicator/indicators';
import type { TraceNode } from '../../core/list/trace-node';
import { listings, tracks } from '../../core/list/verdict';
import { m2FromMu } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import { addBlock } from '../commands/add-block';
import { redrawBlock } from '../commands/redraw-block';
import { setGoalResult } from '../commands/set-goal-result';
import { setMembership } from '../commands/set-membership';
import { type Command, commit } from '../commit';
import { connect } from '../database';
import { undo } from '../history';
import type { LoadedProgram } from '../programs/program-store';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { createJudge } from './judge';

const pack = aPack();
const { id, shortTitle, title, programYears: years } = pack;
const header = { id, programId: id, shortTitle, title, years, imported: false };
const loaded: LoadedProgram = { header, pack, document: '', cases: [] };

const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};
const facts = [
  aFact('welfare', '否'),
  aFact('landSuppliedOn', '2001-01-01'),
  aFact('taxWan', 2, { period: '2020' }),
];

let count = 0;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`block-tracks-${count++}`, () => undefined);
  await commit(put, [
    addition('units', aUnit()),
    ...[1, 2].flatMap((n) => [
      addition('parcels', aParcel(`parcel-${n}`, { unitId: 'unit-1', registeredM2: m2FromMu(2) })),
      addition('shapes', aShape(`parcel-${n}`, 122 + n / 10)),
      addition('enterprises', anEnterprise(`firm-${n}`, { sector: '工业', facts })),
      addition('occupancies', { ...aUse(`parcel-${n}`, `firm-${n}`, '自有'), id: `use-${n}` }),
    ]),
  ]);
});

const judge = createJudge();

function listed() {
  const { tables } = useWorkspace.getState().ws;
  const { verdicts } = runNow(
    judge({
      loaded,
      tables,
      ids: [...tables.parcels.keys()],
      indicators: createIndicators(tables, (one) => areaOfShapeM2(tables.shapes.get(one))),
      asOf: '2021-12-31',
      year: 2021,
      view: { list: null, variant: null, trial: {} },
    }),
  );
  const [list] = verdicts.lists;
  if (!list) throw new Error('no list');
  return list;
}

/** What is said of both firms: where they stand and how they are assessed. */
function standing() {
  const { listing, track } = listed();
  return [0, 1].map((row) => [listings[listing[row] as number], tracks[track[row] as number]]);
}

const alone = ['列入', '单独考核'];
const withBlock = ['列入', '随区块考核'];
const deemed = ['列入', '视同完成'];
const seen = () => {
  const [block] = useWorkspace.getState().ws.tables.blocks.values();
  return { id: block?.id ?? '', seenRev: block?.rev ?? -1 };
};

it('the track follows block and goal, who is listed never does, and undo takes it back', async () => {
  expect(standing()).toEqual([alone, alone]);
  const {
    id: _,
    rev: __,
    outlines: ___,
    ...told
  } = aBlock('', { programId: id, goals: [aGoal()] });
  const { by: ____, ...outline } = anOutline();
  expect(isRefusal(await addBlock({ ...told, outline }))).toBe(false);
  expect(standing()).toEqual([withBlock, alone]);
  const result = { year: 2021, result: '达到', assessedOn: '2021-12-20', document: '' } as const;
  await setGoalResult({ ...seen(), ...result });
  expect(standing()).toEqual([deemed, alone]);
  const choose = { parcelIds: ['parcel-2'], as: 'in', why: '一并整治' } as const;
  await setMembership({ ...seen(), ...choose });
  expect(standing()).toEqual([deemed, deemed]);
  await undo();
  expect(standing()).toEqual([deemed, alone]);
  await undo();
  expect(standing()).toEqual([withBlock, alone]);
  await undo();
  expect(standing()).toEqual([alone, alone]);
});

it('A6 the trace names the clause, the block and the day of its boundary', async () => {
  const { id: _, rev: __, outlines: ___, ...told } = aBlock('', { programId: id });
  const { by: ____, ...outline } = anOutline();
  await addBlock({ ...told, outline });
  // A line of the next year changes nothing in this one.
  const moved = { ...outline, validFrom: '2022-06-01', why: '移出' };
  await redrawBlock({ ...seen(), outline: moved, correct: false });
  const sources = nodesOf(listed().explain(0)).flatMap((node) =>
    node.fact === 'inStartedBlock' ? [[node.value, node.source, node.asOf, node.clause?.at]] : [],
  );
  expect(sources[0]).toEqual([
    '是',
    '区块“示例区块”，边界自 2021-05-20 起',
    '2021-05-20',
    expect.any(String),
  ]);
});

/** Every node of an explanation, wherever it hangs. */
function nodesOf(of: unknown): TraceNode[] {
  if (typeof of !== 'object' || of === null) return [];
  const below = Object.values(of).flatMap(nodesOf);
  return 'fact' in of ? [of as TraceNode, ...below] : below;
}
