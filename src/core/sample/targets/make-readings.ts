import type { Reading } from '../../target/credit';
import { momentAfter } from './land-credits';
import { CLERK, SHOWN } from './sample-words';
import type { ReadingSpec } from './target-spec';

/** Figures somebody is said to have reported; `unitOf` a target is the one it is counted in. */
export function makeReadings(
  code: string,
  specs: readonly ReadingSpec[],
  unitOf: (target: string) => string,
): Reading[] {
  let number = 0;
  return specs.flatMap(({ target, source, values }) =>
    values.map(([on, value, note]): Reading => {
      number += 1;
      return {
        id: `reading-${code}-${String(number).padStart(3, '0')}`,
        target,
        unitId: null,
        on,
        value,
        unit: unitOf(target),
        source: `示例${source}（虚构）`,
        note: note ? `${note}。${SHOWN}` : SHOWN,
        by: CLERK,
        at: momentAfter(on, value),
        rev: 0,
      };
    }),
  );
}
