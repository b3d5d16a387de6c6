import type { ProgramRecord } from '../../core/program/program-record';
import { openProgram } from '../programs/open-program';
import type { ProgramHeader } from '../programs/program-headers';
import type { LoadedProgram } from '../programs/program-store';

export interface DistrictPrograms {
  readonly programs: readonly LoadedProgram[];
  /** One line for every program that is not used. */
  readonly faults: readonly string[];
}

/** Opens all programs of a district, each once. The same answer as long as they are the same. */
export function createDistrictPrograms(): (
  headers: readonly ProgramHeader[],
  records: ReadonlyMap<string, ProgramRecord>,
) => Promise<DistrictPrograms> {
  let last: { readonly key: string; readonly answer: Promise<DistrictPrograms> } | null = null;
  return (headers, records) => {
    const key = headers.map(({ id }) => `${id}|${records.get(id)?.rev ?? ''}`).join(' ');
    if (last?.key === key) return last.answer;
    const answer = Promise.all(
      headers.map(async (header) => ({
        header,
        ...(await openProgram(header, records.get(header.id))),
      })),
    ).then((all) => ({
      programs: all.flatMap(({ loaded }) => loaded ?? []),
      faults: all.flatMap(({ header, faults }) =>
        faults.length === 0 ? [] : [`${header.shortTitle}：${faults[0]}`],
      ),
    }));
    last = { key, answer };
    // What could not be fetched is tried again the next time.
    answer.then(
      ({ faults }) => {
        if (faults.length > 0) last = null;
      },
      () => {
        last = null;
      },
    );
    return answer;
  };
}
