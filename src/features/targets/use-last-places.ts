import { useMemo } from 'react';
import type { OpenTarget } from '../../app/session';
import { openFigure } from '../../app/targets/open-figure';
import { useTargets } from '../../app/targets/targets-store';
import { monthBefore } from '../../core/target/calendar';

/** The place of every printed unit on the same date a month before; null where it had none. */
export function useLastPlaces(open: OpenTarget): ReadonlyMap<string, number | null> {
  const targets = useTargets((state) => state.targets);
  const { program, target, year } = open;
  return useMemo(() => {
    if (!targets) return new Map();
    const day = monthBefore(targets.day);
    const programs = targets.programs.map((one) => ({ ...one, asked: { ...one.asked, day } }));
    const whole = { program, target, year, unit: null, column: null };
    const rows = openFigure({ day, programs }, whole)?.table?.rows ?? [];
    return new Map(rows.map((row) => [row.unit, row.whole.place]));
  }, [targets, program, target, year]);
}
