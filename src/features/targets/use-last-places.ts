import { useMemo } from 'react';
import type { OpenTarget } from '../../app/session';
import { lastPlacesOf } from '../../app/targets/last-places';
import { useTargets } from '../../app/targets/targets-store';

/** The place of every printed unit a month before; null where it had none. */
export function useLastPlaces(open: OpenTarget): ReadonlyMap<string, number | null> {
  const targets = useTargets((state) => state.targets);
  const { program, target, year } = open;
  return useMemo(
    () => (targets ? lastPlacesOf(targets, { program, target, year }) : new Map()),
    [targets, program, target, year],
  );
}
