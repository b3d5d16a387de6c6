import { expect, it } from 'vitest';
import { aBlock, aGoal, met } from '../../../tests/builders/blocks';
import { aProject, aProof } from '../../../tests/builders/projects';
import { aParcel } from '../../../tests/builders/records';
import type { Block } from '../block/block';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { Project } from './project';
import { type ListProof, type Proof, refuseStrikeOff, strikeOffChecks } from './strike-off';

const clause = { at: '三(一)', quote: '达标销号' };
const withBlock = (patch: Partial<Block>) =>
  apply(emptyWorkspace(), [
    addition('parcels', aParcel('parcel-1')),
    addition('blocks', aBlock('block-1', patch)),
  ]) as Workspace;
const ws = withBlock({});
const documents = [{ number: '示例〔2021〕1 号', title: '验收意见' }];
const ready = aProject('project-1', { state: '验收', documents });
const firm = aProject('project-1', {
  ...ready,
  subject: { table: 'enterprises', id: 'enterprise-1' },
});
const result = (project: Project, proof: Proof | null, of = ws) =>
  strikeOffChecks(of, project, proof).filter(({ what }) => what === 'result');

it('asks for acceptance and for evidence, and says which is missing by its clause', () => {
  expect(refuseStrikeOff(ws, ready, aProof())).toBeNull();
  const bare = aProject('project-1', { state: '整治' });
  const refusal = refuseStrikeOff(ws, bare, aProof({ acceptance: clause }));
  expect(refusal).toMatchObject({
    refused: 'not-ready',
    why: '还不能销号：没有经过验收（三(一)）；没有佐证材料，也没有文号。',
  });
});

it('takes a stored file for evidence', () => {
  const attachment = {
    id: 'file-1',
    subject: { table: 'projects' as const, id: 'project-1' },
    name: '验收.pdf',
    mime: 'application/pdf',
    bytes: 10,
    sha256: 'a'.repeat(64),
    at: '2021-10-01T00:00:00.000Z',
    rev: 0,
  };
  const filed = apply(ws, [addition('attachments', attachment)]) as Workspace;
  const without = aProject('project-1', { state: '验收' });
  expect(refuseStrikeOff(ws, without, aProof())).not.toBeNull();
  expect(refuseStrikeOff(filed, without, aProof())).toBeNull();
});

it('takes no proof of another year or program', () => {
  for (const proof of [null, aProof({ year: 2022 }), aProof({ programId: 'other-2021' })]) {
    expect(result(ready, proof)).toMatchObject([{ met: false }]);
  }
  expect(result(ready, aProof({ year: 2022 }))[0]?.text).toBe(
    '核对用的是 2022 年度，不是本项目的 2021 年度',
  );
});

const list: ListProof = {
  name: '低效企业清单',
  listing: '列入',
  track: '达标',
  told: '亩均税收（2021 年）3.20 万元/亩',
  hasPass: true,
  clause,
};

it.each([
  [{}, true, '达标'],
  [{ track: '视同完成' }, true, '视同完成'],
  [{ track: '未达标' }, false, '未达标'],
  [{ track: '随区块考核' }, false, '随区块考核'],
  [{ track: '单独考核' }, false, '没有数据'],
  [{ track: '单独考核', hasPass: false }, true, '以验收结论为准'],
  [{ listing: '待核实', track: '—' }, false, '待核实'],
  [{ listing: '豁免', track: '—' }, true, '不在清单上（豁免）'],
] as [Partial<ListProof>, boolean, string][])(
  'a firm with %j is done: %s',
  (patch, done, words) => {
    const [check] = result(firm, aProof({ lists: [{ ...list, ...patch }] }));
    expect(check).toMatchObject({ met: done, clause });
    expect(check?.text).toContain(words);
  },
);

it('lets nobody off while the figure has fallen again', () => {
  const refusal = refuseStrikeOff(ws, firm, aProof({ lists: [list], rebound: '2022 年又低于' }));
  expect(refusal?.why).toContain('2022 年又低于');
});

it.each([
  [10, 10, true],
  [10, 9.96, true],
  [10, 9.9, false],
  [10, 0, false],
  [null, 10, false],
])('land of %s 亩 with %s 亩 fully credited is done: %s', (mu, fullMu, done) => {
  const land = { mu, fullMu, told: '', clause };
  expect(result(ready, aProof({ land }))).toMatchObject([{ met: done }]);
});

const plan = aProject('project-1', {
  ...ready,
  subject: { table: 'blocks', id: 'block-1' },
  deadline: '2022-12-31',
});

it.each([
  [[], [false]],
  [[met(2021)], [true]],
  [[aGoal(2021)], [false]],
  [
    [met(2021), aGoal(2022)],
    [true, false],
  ],
  [
    [met(2021), met(2022), aGoal(2023)],
    [true, true],
  ],
] as [Block['goals'], boolean[]][])('a block with goals %j is asked %j', (goals, done) => {
  const checks = result(plan, aProof({ goal: clause }), withBlock({ goals }));
  expect(checks.map((check) => check.met)).toEqual(done);
});
