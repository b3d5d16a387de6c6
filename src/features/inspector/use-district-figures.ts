import { useEffect, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { areaOfShapeM2 } from '../../app/analysis/rows';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { type UnitFigureKey, unitFigureKeys } from '../../core/theme/unit-figure';
import {
  type GroupFigure,
  gatherUnits,
  type UnitFigureRow,
  type UnitGathering,
} from '../../core/theme/unit-figures';
import { inChunks } from '../../ui/in-chunks';

export interface DistrictFigures {
  readonly year: string | null;
  readonly whole: Readonly<Record<UnitFigureKey, GroupFigure>>;
  /** 亩均税收 of each unit. */
  readonly tax: readonly UnitFigureRow[];
}

/** What the figures were gathered from; the same things give the same figures. */
interface Gathered {
  readonly from: readonly unknown[];
  readonly figures: DistrictFigures;
}

// The overview comes and goes with every selection; its figures stand as long as what they are of.
let kept: Gathered | null = null;

const atOnce = 500;

/** Totals of the district for the shown data year, gathered a few parcels at a time; null until then. */
export function useDistrictFigures(): DistrictFigures | null {
  const { units, borders, parcels, shapes } = useWorkspace((state) => state.ws.tables);
  const indicators = useAnalysis((state) => state.indicators);
  const year = useAnalysis((state) => state.year);
  const asOf = useAnalysis((state) => state.asOf);
  const working = useAnalysis((state) => state.working);
  const [figures, setFigures] = useState(() => kept?.figures ?? null);
  useEffect(() => {
    // Until the analysis is through, its indicators are of the documents before.
    if (working) return;
    const from = [units, borders, parcels, shapes, indicators, year, asOf];
    if (kept?.from.every((one, i) => one === from[i])) return setFigures(kept.figures);
    const areaM2Of = (id: string) => areaOfShapeM2(shapes.get(id));
    const tables = { units, borders, parcels };
    const ctx = { tables, indicators, areaM2Of, year: year ?? '', asOf };
    const gatherings = unitFigureKeys.map((key): [UnitFigureKey, UnitGathering] => [
      key,
      gatherUnits(ctx, key),
    ]);
    const take = (parcel: Parcel) => {
      for (const [, gathering] of gatherings) gathering.add(parcel);
    };
    const finish = () => {
      const whole = Object.fromEntries(gatherings.map(([key, one]) => [key, one.whole()]));
      const tax = gatherings.find(([key]) => key === 'taxPerMu')?.[1].rows() ?? [];
      kept = { from, figures: { year, whole: whole as DistrictFigures['whole'], tax } };
      setFigures(kept.figures);
    };
    return inChunks(parcels.values(), take, finish, atOnce);
  }, [units, borders, parcels, shapes, indicators, year, asOf, working]);
  return figuresOf(figures, year, parcels.size);
}

/** Null where they are of another year, or of the empty land that stands before the parcels are read. */
export function figuresOf(
  figures: DistrictFigures | null,
  year: string | null,
  parcels: number,
): DistrictFigures | null {
  if (!figures || figures.year !== year) return null;
  return figures.whole.taxPerMu.parcels === 0 && parcels > 0 ? null : figures;
}
