import type { Geometry } from '../../geo/geometry';
import type { EstateKind } from '../estate/estate-style';

/** A plot as the ledgers know it. */
export interface LedgerPlot {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly reportingUnits: Readonly<Record<string, string>>;
  readonly estate: string;
  readonly kind: EstateKind;
  /** Many small tenants. */
  readonly crowded: boolean;
  readonly geometry: Geometry;
  readonly measuredM2: number;
}
