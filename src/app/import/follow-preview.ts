import { runSteps } from '../analysis/steps';
import { useSession } from '../session';
import { drawPreview } from './draw-preview';
import { type ImportStage, type ImportTable, useImport } from './import-store';
import { type ImportPreview, usePreview } from './preview-store';
import { viewBox } from './table-extent';

const previewed: readonly ImportStage[] = ['mapping', 'checking', 'check'];

/**
 * Keeps the preview on the map as the import says now, in pieces, from when its panel opens until it closes. Whatever
 * is written, given up or closed takes the preview away.
 */
export function followPreview(): () => void {
  let giveUp = () => {};
  const show = (preview: ImportPreview | null) => {
    if (preview !== usePreview.getState().preview) usePreview.setState({ preview });
  };
  const draw = () => {
    giveUp();
    const { stage, tables } = useImport.getState();
    if (!previewed.includes(stage)) return show(null);
    giveUp = runSteps(drawPreview(tables, viewBox()), show, () => show(null));
  };
  const stops = [
    useImport.subscribe((now, before) => {
      const moved = previewed.includes(now.stage) !== previewed.includes(before.stage);
      if (moved || !samePlaces(now.tables, before.tables)) draw();
    }),
    useSession.subscribe((now, before) => {
      const { preview } = usePreview.getState();
      // What is drawn whole is drawn for every view.
      if (now.camera !== before.camera && preview && preview.drawn < preview.total) draw();
    }),
  ];
  draw();
  return () => {
    for (const stop of stops) stop();
    giveUp();
    show(null);
  };
}

/** Nothing was changed that says where outlines lie. */
function samePlaces(a: readonly ImportTable[], b: readonly ImportTable[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ table, wanted, crs }, at) => {
      const other = b[at];
      return other?.table === table && other.wanted === wanted && other.crs === crs;
    })
  );
}
