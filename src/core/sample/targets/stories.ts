import { addDays } from '../../project/back-plan';
import type { Draw } from '../draw';

/** What happens to a piece of land one after another, in days from the one that counts. */
export interface Story {
  readonly events: readonly (readonly [event: string, days: number])[];
  /** What brings it to the full weight, later; land that is only begun counts by half until then. */
  readonly later?: readonly [event: string, days: number];
}

/** 收储、出让、开工、竣工；裁定、开工、投产；备案、达标。 */
const ended: readonly [Story, ...Story[]] = [
  {
    events: [
      ['agree', -420],
      ['transfer', -300],
      ['start', -190],
      ['complete', 0],
    ],
  },
  {
    events: [
      ['ruling', -280],
      ['start', -170],
      ['operate', 0],
    ],
  },
  {
    events: [
      ['lease', -120],
      ['qualified', 0],
    ],
  },
  {
    events: [
      ['close', -260],
      ['move', -210],
      ['start', -130],
      ['operate', 0],
    ],
  },
  { events: [['qualified', 0]] },
];

const begun: readonly [Story, ...Story[]] = [
  {
    events: [
      ['agree', -150],
      ['transfer', -70],
      ['start', 0],
    ],
    later: ['complete', 330],
  },
  { events: [['lease', 0]], later: ['qualified', 300] },
];

/** The same of old blocks, which are pulled down or tidied. */
const endedInBlock: readonly [Story, ...Story[]] = [
  {
    events: [
      ['agree', -330],
      ['pull-down', -220],
      ['transfer', -180],
      ['start', -140],
      ['complete', 0],
    ],
  },
  {
    events: [
      ['move', -210],
      ['start', -150],
      ['complete', 0],
    ],
  },
  { events: [['tidied', 0]] },
];

const begunInBlock: readonly [Story, ...Story[]] = [
  {
    events: [
      ['move', -110],
      ['pull-down', -50],
      ['start', 0],
    ],
    later: ['complete', 300],
  },
];

export function drawStory(draw: Draw, inBlock: boolean, half: boolean): Story {
  if (inBlock) return draw.of(half ? begunInBlock : endedInBlock);
  return draw.of(half ? begun : ended);
}

export interface DatedEvent {
  readonly event: string;
  readonly on: string;
}

export interface Dates {
  /** Day of the event that counts. */
  readonly on: string;
  /** First day of the ledger. */
  readonly first: string;
  /** First day on which this land may count at all. */
  readonly since: string;
  readonly weightOf: (event: string) => number;
}

/** The events with their days. What would have counted before its time happened just after, if there is room. */
export function dated({ events }: Story, { on, first, since, weightOf }: Dates): DatedEvent[] {
  return events.flatMap(([event, days]): DatedEvent[] => {
    const day = addDays(on, days);
    if (weightOf(event) === 0 || days === 0 || day >= since) {
      return day >= first ? [{ event, on: day }] : [];
    }
    const moved = addDays(since, 9);
    return moved < addDays(on, -40) ? [{ event, on: moved }] : [];
  });
}
