import { lastCheck } from '../../app/queries/last-check';
import { useWorkspace } from '../../app/workspace-store';

/** When everything was last checked; undefined when it never was in this workspace. */
export function useLastCheck(): string | undefined {
  return useWorkspace((state) => lastCheck(state.log));
}
