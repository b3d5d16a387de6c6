import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { packSchema } from '../../core/program/schema/pack-schema';
import { emptyWorkspace, type WorkspaceInfo } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import type { ProgramHeader } from '../programs/program-headers';
import { firstView, useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { moveDay, useMovingDay } from './moving-day';
import { startTargets } from './start-targets';
import { askForTargets, useTargets } from './targets-store';

vi.mock('../programs/open-program', () => ({
  openProgram: async (header: ProgramHeader) => {
    if (header.id !== 'dinghai-2021') return { loaded: null, faults: ['读不到'] };
    const path = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);
    const pack = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { loaded: { header, pack, document: '', cases: [] }, faults: [] };
  },
}));

const info: WorkspaceInfo = {
  id: 'ws-1',
  name: '测试',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const withCredits = (...amounts: readonly number[]) => {
  const credits = amounts.map((amount, at) => aCredit(`c${at}`, { event: 'complete', amount }));
  const tables = { ...emptyWorkspace().tables, credits: new Map(credits.map((c) => [c.id, c])) };
  useWorkspace.setState({ info, ws: { head: amounts.length, tables } });
};
const done = () =>
  useTargets.getState().targets?.programs[0]?.rows.find(({ target }) => target === 'd8')?.done;
/** On a busy machine the engine takes its time to be fetched. */
const until = (told: () => void) => vi.waitFor(told, { timeout: 20_000 });
const settled = () => until(() => expect(useTargets.getState().working).toBe(false));

beforeEach(() => {
  useTargets.setState({ working: false, targets: null, faults: [], asked: false });
  useMovingDay.setState({ moving: false });
  useSession.setState(firstView);
  withCredits(10);
});

it('derives once asked, and follows documents and day', async () => {
  const failed = vi.fn();
  const stop = startTargets(failed);
  expect(useTargets.getState()).toMatchObject({ working: false, targets: null });
  askForTargets();
  await until(() => expect(done()).toBe(10));
  await settled();
  expect(useTargets.getState().faults.length).toBeGreaterThan(0);
  withCredits(10, 2.5);
  await until(() => expect(done()).toBe(12.5));
  expect(useTargets.getState().targets?.question.passing).toBe(false);
  moveDay('2021-03-31');
  await until(() => expect(done()).toBe(0));
  await settled();
  expect(useTargets.getState().targets?.question.passing).toBe(true);
  expect(useTargets.getState().targets?.day).toBe('2021-03-31');
  stop();
  withCredits(1);
  expect(done()).toBe(0);
  expect(failed).not.toHaveBeenCalled();
}, 60_000);

it('an open target asks for it, as from an address', async () => {
  const stop = startTargets(() => {});
  const open = { program: 'dinghai-2021', target: 'd8', year: null, unit: null, column: null };
  useSession.setState({ target: open });
  await until(() => expect(done()).toBe(10));
  stop();
}, 60_000);

it('land coloured anew by what was told asks for nothing', async () => {
  const stop = startTargets(() => {});
  askForTargets();
  await until(() => expect(done()).toBe(10));
  await settled();
  const { targets } = useTargets.getState();
  useAnalysis.setState({ working: true });
  useAnalysis.setState({ working: false });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(useTargets.getState().targets).toBe(targets);
  // Asked meanwhile, it is told when the land is there.
  useAnalysis.setState({ working: true });
  useSession.setState({ day: '2021-03-31' });
  useAnalysis.setState({ working: false });
  await until(() => expect(done()).toBe(0));
  stop();
}, 60_000);
