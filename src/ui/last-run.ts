import { useBusy } from './busy';
import { newestStanding } from './newest-standing';

const quiet = new Map<string, string>();

interface Entry {
  readonly seq: number;
  readonly command: string;
  readonly undoes?: number;
  readonly at: string;
}

/** A run that changed nothing leaves no entry in the log; this window remembers it for that state. */
export function noteQuietRun(state: string): void {
  quiet.set(state, new Date().toISOString());
}

/** When one of these commands last ran, the first of them being the one people start. */
export function useLastRun(
  log: readonly Entry[],
  commands: readonly [string, ...string[]],
  state: string,
): string | undefined {
  // Looks again when a run has ended, also where nothing else has changed.
  useBusy(commands[0]);
  return quiet.get(state) ?? newestStanding(log, commands)?.at;
}
