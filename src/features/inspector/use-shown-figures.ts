import { useEffect, useState } from 'react';
import { shownRows, useAnalysis } from '../../app/analysis';
import { areaOfShapeM2 } from '../../app/analysis/rows';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import {
  type GroupFigure,
  gatherUnits,
  type UnitFigureContext,
} from '../../core/theme/unit-figures';
import { inChunks } from '../../ui/in-chunks';

export interface ShownFigures {
  /** 亩均税收 of what is shown: a ratio of sums. */
  readonly tax: GroupFigure;
  /** Parcels without an outline, whose area is in no sum. */
  readonly unmeasured: number;
  readonly year: string | null;
}

/** Parcels passed over between two breaths; most of a filtered district is. */
const atOnce = 500;

type Sources = Omit<UnitFigureContext, 'tables'>;

/** Sums the rows that are shown, a parcel at a time. */
export function gatherShown(sources: Sources, shown: Uint8Array, parcelAt: ParcelAt) {
  const gathering = gatherUnits(
    { ...sources, tables: { units: new Map(), borders: new Map() } },
    'taxPerMu',
  );
  let unmeasured = 0;
  return {
    take: (row: number) => {
      const parcel = shown[row] === 1 ? parcelAt(row) : undefined;
      if (!parcel) return;
      gathering.add(parcel);
      if (sources.areaM2Of(parcel.id) === null) unmeasured += 1;
    },
    whole: () => ({ tax: gathering.whole(), unmeasured }),
  };
}

type ParcelAt = (row: number) => Parcel | undefined;

/** Null while everything is shown; `counting` until what filter, lasso and legend leave has been summed. */
export function useShownFigures(): ShownFigures | 'counting' | null {
  const { parcels, shapes } = useWorkspace((state) => state.ws.tables);
  const isolated = useSession((state) => state.isolated);
  const analysis = useAnalysis();
  const [figures, setFigures] = useState<ShownFigures | 'counting' | null>(null);
  useEffect(() => {
    // Until the analysis is through, its rows are of the view before.
    if (analysis.working) return;
    const shown = shownRows(analysis, isolated);
    if (!shown) return setFigures(null);
    setFigures('counting');
    const { ids, indicators, year, asOf } = analysis;
    const sources = {
      indicators,
      areaM2Of: (id: string) => areaOfShapeM2(shapes.get(id)),
      year: year ?? '',
      asOf,
    };
    const { take, whole } = gatherShown(sources, shown, (row) => parcels.get(ids[row] as string));
    return inChunks(ids.keys(), take, () => setFigures({ ...whole(), year }), atOnce);
  }, [analysis, isolated, parcels, shapes]);
  return figures;
}
