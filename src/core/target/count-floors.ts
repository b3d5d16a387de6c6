import type { Credit } from './credit';

/**
 * What each credit for floors adds, 0…1. Floors have no outlines, so that which of them a later event means is not
 * known: it is taken to mean those that are counted already, as far as they reach. Events of one kind add up.
 */
export function floorIncreases(
  credits: readonly { readonly credit: Credit; readonly weight: number }[],
): number[] {
  const byEvent = new Map<string, { weight: number; m2: number }>();
  let before = 0;
  return credits.map(({ credit, weight }) => {
    const m2 = credit.floorM2 ?? 0;
    const event = byEvent.get(credit.event) ?? { weight, m2: 0 };
    byEvent.set(credit.event, { weight, m2: event.m2 + m2 });
    const now = weighed([...byEvent.values()]);
    const increase = m2 > 0 ? (now - before) / m2 : 0;
    before = now;
    return increase;
  });
}

/** From the heaviest event down: floors that only a lighter one reaches count at its weight. */
function weighed(events: { weight: number; m2: number }[]): number {
  let counted = 0;
  let reached = 0;
  for (const { weight, m2 } of events.sort((a, b) => b.weight - a.weight)) {
    if (m2 <= reached) continue;
    counted += (m2 - reached) * weight;
    reached = m2;
  }
  return counted;
}
