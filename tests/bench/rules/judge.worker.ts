import { createIndicators } from '../../../src/core/indicator/indicators';
import {
  type Assessed,
  assessProgram,
  beginAssessment,
} from '../../../src/core/list/assess-program';
import { explainVerdict } from '../../../src/core/list/explain-verdict';
import { listings } from '../../../src/core/list/verdict';
import type { ProgramPack } from '../../../src/core/program/schema/pack-schema';
import { subjectsOf } from '../../../src/core/rules/columns';
import { firmReader } from '../../../src/core/rules/firm-reader';
import { firmsOnLand } from '../../../src/core/rules/firms-on-land';
import { landReader } from '../../../src/core/rules/land-reader';
import { noBlocks } from '../../../src/core/rules/workspace-reader';
import { makeFirms } from './make-firms';

export interface Asked {
  readonly packText: string;
  readonly year: number;
  readonly count: number;
}

export interface Judged {
  /** From records to the first verdicts: indicators, columns and all. */
  readonly coldMs: number;
  /** With the columns in hand, as when a threshold is moved. */
  readonly inHandMs: number;
  readonly lists: number;
  /** Verdicts of each kind of the first list, in the order of `listings`. */
  readonly counts: readonly number[];
  /** Rows of which the explanation tells another verdict. */
  readonly disagreeing: number;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(judge(data));
});

function judge({ packText, year, count }: Asked): Judged {
  const pack = JSON.parse(packText) as ProgramPack;
  const tables = makeFirms(count);
  let start = performance.now();
  const indicators = createIndicators(tables, () => null);
  const from = { tables, indicators, pack, year, today: '2024-01-01', blockAnswer: noBlocks };
  const assessed: Assessed = {
    pack,
    year,
    firms: subjectsOf(firmReader(from)),
    land: subjectsOf(landReader(from, () => null)),
    firmsOnLand: firmsOnLand(tables),
  };
  assessProgram(assessed);
  const coldMs = performance.now() - start;
  start = performance.now();
  const verdicts = assessProgram(assessed);
  const inHandMs = performance.now() - start;
  const [first] = verdicts.values();
  const counts = listings.map(
    (_, code) => first?.listing.filter((one) => one === code).length ?? 0,
  );
  return { coldMs, inHandMs, lists: verdicts.size, counts, disagreeing: disagreeing(assessed) };
}

/** Every thousandth row is judged once more, alone and with its reasons. */
function disagreeing(assessed: Assessed): number {
  const assessment = beginAssessment(assessed);
  let found = 0;
  for (const list of assessment.order) {
    const { listing } = assessment.judge(list);
    const subjects = assessment.subjectsOf(list);
    for (let row = 0; subjects && row < listing.length; row += 1000) {
      const told = explainVerdict(list, subjects, row, assessment.contextOf(list)).listing;
      if (told !== listings[listing[row] as number]) found += 1;
    }
  }
  return found;
}
