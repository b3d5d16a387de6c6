import type { Occupancy } from '../../enterprise/occupancy';
import { evaluate } from '../../indicator/evaluation';
import { orNull } from '../../indicator/metric';
import type { Parcel } from '../../parcel/parcel';
import type { LedgerPlot } from './ledger-plot';

/** The land each firm is evaluated by, as the app works it out. */
export function evaluationLand(
  parcels: readonly Parcel[],
  plots: readonly LedgerPlot[],
  occupancies: readonly Occupancy[],
): (firm: string) => number | null {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.id, one]));
  const measured = new Map(plots.map(({ id, measuredM2 }) => [id, measuredM2]));
  const evaluation = evaluate(
    { parcels: byId(parcels), occupancies: byId(occupancies), enterprises: new Map() },
    (id) => measured.get(id) ?? null,
  );
  return (id) => {
    const firm = evaluation.index.firms.numbers.get(id);
    return firm === undefined ? null : orNull(evaluation.firmLandM2(firm));
  };
}
