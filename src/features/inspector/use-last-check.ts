import { useWorkspace } from '../../app/workspace-store';
import { useLastRun } from '../../ui/last-run';

/** When the records of this workspace were last checked; undefined when nobody ever has. */
export function useLastCheck(): string | undefined {
  const log = useWorkspace((state) => state.log);
  const state = useWorkspace(({ info, ws }) => `${info?.id}/${ws.head}`);
  return useLastRun(log, ['run-checks', 'create-starter'], state);
}
