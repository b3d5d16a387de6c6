import { useEffect, useState } from 'react';
import { areaOfShapeM2 } from '../../app/analysis/rows';
import { useWorkspace } from '../../app/workspace-store';
import type { Workspace } from '../../core/workspace';
import { inChunks } from '../../ui/in-chunks';
import { addToUnit, totalsOf, type UnitTotal } from './unit-totals';

type Tables = Pick<Workspace['tables'], 'parcels' | 'shapes'>;

// The overview goes and comes with every selection; the sum is of the tables, not of the screen.
let summed: { readonly tables: Tables; readonly totals: readonly UnitTotal[] } | null = null;

function known(parcels: Tables['parcels'], shapes: Tables['shapes']) {
  const same = summed?.tables.parcels === parcels && summed.tables.shapes === shapes;
  return same ? (summed?.totals ?? null) : null;
}

/** A thousand outlines take some ten milliseconds: a click in between is not kept waiting. */
const atOnce = 1000;

/** Null until summed; the sum never holds up the screen. */
export function useUnitTotals(): readonly UnitTotal[] | null {
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const [totals, setTotals] = useState(() => known(parcels, shapes));
  useEffect(() => {
    const found = known(parcels, shapes);
    if (found) return setTotals(found);
    const sums = new Map<string | null, UnitTotal>();
    return inChunks(
      parcels.values(),
      (parcel) => addToUnit(sums, parcel, shapes.get(parcel.id), areaOfShapeM2),
      () => {
        const sorted = [...sums.values()].sort((a, b) => b.m2 - a.m2);
        summed = { tables: { parcels, shapes }, totals: sorted };
        setTotals(sorted);
      },
      atOnce,
    );
  }, [parcels, shapes]);
  return totalsOf(totals, parcels.size);
}
