import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import type { Credit } from './credit';
import { createReplay, replayStates } from './replay';

const weights: Readonly<Record<string, number>> = { sale: 0, start: 0.5, completion: 1 };
const levelOf = ({ event }: Credit) => weights[event] ?? 0;
const placeOf = ({ subject }: Credit) => Number(subject?.id);
const day = fc
  .integer({ min: 0, max: 35 })
  .map((n) => `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`);

const credits = fc
  .array(
    fc.record({
      row: fc.nat(5),
      event: fc.constantFrom('sale', 'start', 'completion', 'gone'),
      on: day,
      planned: fc.boolean(),
      back: fc.option(day),
    }),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.flatMap(({ row, event, on, planned, back }, i): Credit[] => {
      const subject = { table: 'parcels', id: String(row) } as const;
      const own = aCredit(`c${i}`, { subject, event, on, planned });
      const reversal = aCredit(`r${i}`, { subject, event, on: back ?? on, reverses: own.id });
      return back !== null && back >= on ? [own, reversal] : [own];
    }),
  );

/** Row by row and credit by credit, remembering nothing. */
function anew(all: readonly Credit[], at: string) {
  const [credited, planned] = [new Uint8Array(6), new Uint8Array(6)];
  for (const { id, event, on, subject, reverses, planned: isPlan } of all) {
    if (reverses !== null) continue;
    const back = all.find((other) => other.reverses === id)?.on ?? '9999-12-31';
    const holds = isPlan ? at < on && at < back : on <= at && at < back;
    const row = Number(subject?.id);
    const target = isPlan ? planned : credited;
    if (holds) target[row] = Math.max(target[row] as number, (weights[event] ?? 0) * 100);
  }
  return { day: at, credited, planned };
}

it('shows the same as a full recompute, whichever way time goes', () => {
  fc.assert(
    fc.property(credits, fc.array(day, { minLength: 1, maxLength: 12 }), (all, days) => {
      const asked = { credits: all, levelOf, placeOf, places: 6 };
      expect(replayStates(asked, days)).toEqual(days.map((at) => anew(all, at)));
    }),
  );
});

it('what was handed out stays as it was', () => {
  const subject = { table: 'parcels', id: '0' } as const;
  const replay = createReplay({
    credits: [aCredit('c1', { subject })],
    levelOf,
    placeOf,
    places: 1,
  });
  const before = replay.at('2021-06-29');
  expect(replay.at('2021-06-30').credited[0]).toBe(100);
  expect(before.credited[0]).toBe(0);
});
