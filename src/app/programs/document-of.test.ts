import { beforeEach, expect, it, vi } from 'vitest';
import { openPack } from '../../../tests/builders/bulletins';
import { emptyWorkspace, type WorkspaceInfo } from '../../core/workspace';
import { firstView, useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { documentOf } from './document-of';
import type { ProgramHeader } from './program-headers';
import { type LoadedProgram, useProgram } from './program-store';

const opened = vi.hoisted(() => vi.fn());
vi.mock('./open-program', () => ({
  openProgram: async (header: ProgramHeader) => {
    opened(header.id);
    return { loaded: { header, pack: openPack(header.programId), document: '', cases: [] } };
  },
}));

const info = { districtCode: '330902' } as WorkspaceInfo;
const chosen = { pack: openPack('dinghai-2021') } as LoadedProgram;

beforeEach(() => {
  opened.mockClear();
  useWorkspace.setState({ info, ws: emptyWorkspace() });
  useSession.setState({ ...firstView, program: 'dinghai-2021', programYear: 2022 });
  useProgram.setState({ loaded: chosen });
});

it('a clause of another document is read in that document, and the chosen program stays', async () => {
  expect((await documentOf('dinghai-2022'))?.pack.id).toBe('dinghai-2022');
  expect(useSession.getState()).toMatchObject({ program: 'dinghai-2021', programYear: 2022 });
  expect(useProgram.getState().loaded).toBe(chosen);
});

it('the chosen one is at hand, and what the district does not have is nowhere', async () => {
  expect(await documentOf(undefined)).toBe(chosen);
  expect(await documentOf('dinghai-2021')).toBe(chosen);
  expect(await documentOf('beilun-2024')).toBeNull();
  expect(opened).not.toHaveBeenCalled();
});
