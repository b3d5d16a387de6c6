import type { EventHeader } from '../../core/change/event';
import { newestStanding } from './newest-standing';

/** When everything was last checked, ISO 8601; undefined when it never was in this workspace. */
export function lastCheck(log: readonly EventHeader[]): string | undefined {
  return newestStanding(log, ['run-checks', 'create-starter'])?.at;
}
