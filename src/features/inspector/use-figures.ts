import { useAnalysis } from '../../app/analysis';
import { useWorkspace } from '../../app/workspace-store';
import type { Indicators } from '../../core/indicator/indicators';

export interface Figures {
  readonly indicators: Indicators;
  /** The data year shown on the map; null while there is none. */
  readonly year: string | null;
  readonly asOf: string;
}

/** The figures the map and the table show too; null until they have been worked out once. */
export function useFigures(): Figures | null {
  const indicators = useAnalysis((state) => state.indicators);
  const year = useAnalysis((state) => state.year);
  const asOf = useAnalysis((state) => state.asOf);
  const counted = useAnalysis((state) => state.ids.length > 0);
  const empty = useWorkspace((state) => state.ws.tables.parcels.size === 0);
  return counted || empty ? { indicators, year, asOf } : null;
}
