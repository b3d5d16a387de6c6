import type { LandProgress } from '../../app/targets/land-progress';
import type { Indicators } from '../../core/indicator/indicators';
import type { ThemeKey } from '../../core/theme/theme-key';
import type { Workspace } from '../../core/workspace';
import type { TableKind } from './column';

/** What the columns read besides the record of the row. */
export interface ColumnSources {
  readonly tables: Pick<Workspace['tables'], 'units' | 'shapes' | 'enterprises'>;
  readonly parcels: Workspace['tables']['parcels'];
  readonly indicators: Indicators;
  /** The year yearly figures are of; null while there is none. */
  readonly year: string | null;
  readonly asOf: string;
  /** What the map is coloured by; its figure stands beside the name. */
  readonly theme: ThemeKey;
  /** Where a record stands on the list that is looked at; null while nothing is judged. */
  readonly standing: StandingOf | null;
  /** How far land is credited; null while nothing is coloured by it. */
  readonly progress?: LandProgress | null;
}

/** Of a parcel or a firm, by its id, in words; null where the list is not about it. */
export type StandingOf = (kind: TableKind, what: 'listing' | 'track', id: string) => string | null;
