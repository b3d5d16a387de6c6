import type { Enterprise } from '../../enterprise/enterprise';
import { muFromM2 } from '../../quantity';
import { type Draw, drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import { consumptionFacts } from './consumption-facts';
import { eventFacts } from './firm-events';
import { firmFacts } from './firm-facts';
import { drawCourse, drawnPerMu, type FirmCourse, firmFigures } from './firm-figures';
import { firmName } from './firm-name';
import { ranksOf } from './firm-ranks';
import { scalesOf } from './firm-scale';
import { type LedgerCustoms, usualCustoms } from './ledger-customs';
import type { LedgerInput } from './ledger-input';
import { namedFacts } from './named-facts';
import type { Firm } from './occupy-plots';
import { sampleUscc } from './sample-uscc';
import { type Settled, settleList, unsettled } from './settle-list';

/** A firm with the land it is evaluated by; null where that is not known. */
export interface LandedFirm extends Firm {
  readonly landM2: number | null;
  /** Land so even that tax per 亩 can come to a line to the digit. */
  readonly even: boolean;
}

/** The smallest land figures are drawn for where the true land is next to nothing. */
const LEAST_M2 = 200;

export function makeEnterprises(
  firms: readonly LandedFirm[],
  input: LedgerInput,
  idOf: (firm: number) => string,
  draw: Draw,
): Enterprise[] {
  const { years, task, district, seed, firmsBefore = 0 } = input;
  const customs: LedgerCustoms = { ...usualCustoms, ...input.customs };
  const lastYear = years.at(-1) ?? 0;
  // Streams of their own: one table of the sample can change without all others changing with it.
  const stream = (name: string) => drawFrom(seededRandom(seedOf(name, seed)));
  const [events, consumption] = [stream('events'), stream('consumption')];
  const courses = firms.map((firm) => drawCourse(firm, years, draw));
  const settled = task
    ? settleList(candidates(firms, courses, input), task, stream('list'))
    : firms.map(() => unsettled);
  const landM2 = firms.map(({ landM2: known, m2 }) => (known ? known : Math.max(LEAST_M2, m2)));
  const figures = courses.map((course, i) =>
    firmFigures(course, landM2[i] as number, settled[i] as Settled, task),
  );
  const ranks = ranksOf(figures, years);
  const named = namedFacts(
    firms.map((firm, i) => ({ ...firm, perMu: figures[i]?.at(-1)?.taxPerMu ?? 0 })),
    customs,
    lastYear,
    stream('named'),
  );
  return firms.map((firm, i): Enterprise => {
    const { sector, reportingUnits } = firm;
    const at = i + firmsBefore;
    const own = figures[i] ?? [];
    const fate = settled[i]?.fate ?? 'free';
    const scales = scalesOf(own, ranks, fate, i, task);
    const began = own[0]?.year ?? lastYear;
    const chance = draw.chance();
    return {
      id: idOf(i),
      name: firmName(sector, at),
      uscc: chance < 0.03 ? '' : sampleUscc(district, at + 1, chance > 0.992),
      sector,
      reportingUnits,
      facts: [
        ...firmFacts(own, ranks, scales, { fate, settledYear: task?.dataYear }, lastYear, draw),
        ...consumptionFacts(sector, landM2[i] as number, own, scales, lastYear, consumption),
        ...eventFacts({ firm, began, fate }, years, task, events),
        ...(named[i] ?? []),
      ],
      rev: 0,
    };
  });
}

function candidates(
  firms: readonly LandedFirm[],
  courses: readonly FirmCourse[],
  { task, years }: LedgerInput,
) {
  return firms.map((firm, i) => {
    const course = courses[i] as FirmCourse;
    const drawn = drawnPerMu(course, task?.dataYear ?? 0);
    return {
      unit: firm.reportingUnits[task?.program ?? ''] ?? '',
      sector: firm.sector,
      perMu: firm.landM2 ? drawn : null,
      mu: muFromM2(firm.landM2 ?? 0),
      owns: firm.owns,
      idle: firm.idle,
      even: firm.even,
      old: course.places[0]?.year === years[0],
    };
  });
}
