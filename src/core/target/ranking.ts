import { monthEnds } from './calendar';

export interface Racer {
  readonly id: string;
  readonly rate: number | null;
}

/** Equal to this many decimals is equal: nobody falls behind by binary dust. */
const PLACES = 1e9;

/** Places by rate, best first. Equal rates share a place and the next one is left out; without a rate there is none. */
export function placesOf(racers: readonly Racer[]): ReadonlyMap<string, number> {
  const running = racers
    .flatMap(({ id, rate }) => (rate === null ? [] : [{ id, rate: Math.round(rate * PLACES) }]))
    .sort((a, b) => b.rate - a.rate);
  const places = new Map<string, number>();
  running.forEach(({ id, rate }, at) => {
    const ahead = running[at - 1];
    places.set(id, ahead && ahead.rate === rate ? (places.get(ahead.id) as number) : at + 1);
  });
  return places;
}

export interface RaceMonth {
  /** The month's last day, or the day asked where the month is not over. */
  readonly day: string;
  readonly places: ReadonlyMap<string, number>;
  readonly rates: ReadonlyMap<string, number | null>;
}

/** The race month by month, up to a day. */
export function raceByMonth(
  ratesAt: (day: string) => readonly Racer[],
  from: string,
  to: string,
): readonly RaceMonth[] {
  return monthEnds(from, to).map((end) => {
    const day = end < to ? end : to;
    const racers = ratesAt(day);
    return {
      day,
      places: placesOf(racers),
      rates: new Map(racers.map(({ id, rate }) => [id, rate])),
    };
  });
}
