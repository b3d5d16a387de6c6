import type { Fact, FactValue } from '../../fact';
import type { Draw } from '../draw';
import type { ListTask } from './list-task';
import type { Firm } from './occupy-plots';
import { sampleDay, sampleSource } from './sample-source';
import type { Fate } from './settle-list';

export interface FirmPast {
  readonly firm: Firm;
  /** The first year there are figures of. */
  readonly began: number;
  readonly fate: Fate;
}

/** What a firm is there for, when it got new land and when it moved into a park. */
export function eventFacts(
  past: FirmPast,
  years: readonly number[],
  task: ListTask | undefined,
  draw: Draw,
): Fact[] {
  const { firm, fate } = past;
  const lastYear = years.at(-1) ?? 0;
  const said = (field: string, value: FactValue): Fact => ({
    field,
    value,
    asOf: sampleDay(undefined, lastYear),
    source: sampleSource(field),
  });
  const [kind, entry, when] = [draw.chance(), draw.chance(), draw.chance()];
  const word = draw.of(['民生类', '公益类']);
  const supplied = suppliedIn(past, years, task, draw);
  const day = `${pad(draw.whole(1, 12))}-${pad(draw.whole(1, 28))}`;
  const facts: Fact[] = [];
  if (fate === 'welfare' || ((fate === 'free' || fate === 'above') && kind < 0.012)) {
    facts.push(said('welfare', word));
  } else if (kind < 0.03) facts.push(said('welfare', '否'));
  if (supplied !== null) facts.push(said('landSuppliedOn', `${supplied}-${day}`));
  else if (firm.kind === 'park' && entry < (fate === 'below' ? 0.22 : 0.015)) {
    const middle = task?.programYear ?? lastYear - 1;
    // Mostly under the program, which spares them; some before it and some after.
    const [year] = [1, 0, 0, 0, -1, -1, -1, -2, -3].slice(spread(when, 9));
    facts.push(said('parkEnteredOn', `${middle + (year ?? 0)}-${day}`));
  }
  return facts;
}

/**
 * The year new land was supplied, if ever. Who is low and not spared for new land has had it for longer than it is
 * protected, or gets it only afterwards.
 */
function suppliedIn(
  { firm, began, fate }: FirmPast,
  years: readonly number[],
  task: ListTask | undefined,
  draw: Draw,
): number | null {
  const [chance, when] = [draw.chance(), draw.chance()];
  const [firstYear = 0, lastYear = 0] = [years[0], years.at(-1)];
  const startsNew = began > firstYear ? began - (when < 0.5 ? 1 : 2) : null;
  if (!task) return startsNew ?? (firm.owns && chance < 0.03 ? lastYear - spread(when, 7) : null);
  const { programYear, protectionYears } = task;
  switch (fate) {
    case 'new-land':
      return programYear - spread(when, protectionYears);
    case 'free':
    case 'above':
      return startsNew ?? (firm.owns && chance < 0.02 ? programYear + 1 - spread(when, 6) : null);
    default:
      if (!firm.owns || chance > 0.05) return null;
      return when < 0.2 ? programYear + 1 : programYear - protectionYears - spread(when, 3);
  }
}

function spread(chance: number, years: number): number {
  return Math.floor(chance * years);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
