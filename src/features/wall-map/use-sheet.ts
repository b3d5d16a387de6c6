import { useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import { today } from '../../app/now';
import { useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { sheetWords } from '../../app/wall-map/sheet-words';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { useWorkspace } from '../../app/workspace-store';
import { districtBox, shownBox } from '../../map/print/shown-place';
import { localDay } from '../../ui/local-time';
import { type PlacedSheet, placeSheet } from './place-sheet';

/** The sheet as it would be printed now; another figure, filter or word makes it anew. */
export function useSheet(choice: WallMapChoice): PlacedSheet {
  const ws = useWorkspace((state) => state.ws);
  const log = useWorkspace((state) => state.log);
  const analysis = useAnalysis((state) => state.side);
  const verdicts = useVerdicts((state) => state.verdicts);
  const camera = useSession((state) => state.camera);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are read from these stores.
  const land = useMemo(() => ({ shown: shownBox(), district: districtBox() }), [ws.tables, camera]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are read from these stores.
  return useMemo(() => {
    const last = log.at(-1);
    const days = { today: today(), changed: last ? localDay(last.at) : '' };
    return placeSheet(choice, sheetWords(choice, days), land);
  }, [choice, land, log, ws, analysis, verdicts]);
}
