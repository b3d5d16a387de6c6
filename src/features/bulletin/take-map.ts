import { today } from '../../app/now';
import { sheetWords } from '../../app/wall-map/sheet-words';
import { firstChoice } from '../../app/wall-map/wall-map-choice';
import { useWorkspace } from '../../app/workspace-store';
import type { BulletinPicture } from '../../core/bulletin/bulletin';
import { fitBox, scaleOf } from '../../core/wall-map/map-scale';
import { layOutSheet } from '../../core/wall-map/sheet-layout';
import { localDay } from '../../ui/local-time';

/** The type area of the paper, less the lines above and below. */
const PAPER = { widthMm: 156, heightMm: 195 } as const;
const DPI = 200;
const NAME_SCALE = 0.6;

export interface TakenMap {
  readonly picture: BulletinPicture;
  readonly blob: Blob;
  readonly title: string;
}

/** The district in the theme that is on the screen, with legend, scale and sources, as on a wall map. */
export async function takeMap(signal: AbortSignal): Promise<TakenMap> {
  const [{ PrintEngine }, { printSheet }, { districtBox }] = await Promise.all([
    import('../../map/print/print-engine'),
    import('../../map/print/print-sheet'),
    import('../../map/print/shown-place'),
  ]);
  signal.throwIfAborted();
  const last = useWorkspace.getState().log.at(-1);
  const days = { today: today(), changed: last ? localDay(last.at) : '' };
  const content = sheetWords({ ...firstChoice(), extent: 'district' }, days);
  const box = districtBox();
  const lat = (box.south + box.north) / 2;
  const { frame } = layOutSheet(PAPER, content, { scale: 10_000, lat });
  const { middle, zoom } = fitBox(box, { widthMm: frame.width, heightMm: frame.height });
  const scale = scaleOf(zoom, middle.lat);
  const layout = layOutSheet(PAPER, content, { scale, lat: middle.lat });
  const job = { layout, middle, zoom, dpi: DPI, nameScale: NAME_SCALE, mapAlone: false };
  const engine = new PrintEngine();
  try {
    const { blob, width, height } = await printSheet(engine, job, signal, () => undefined);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const picture = { bytes, widthPx: width, heightPx: height };
    return { picture, blob, title: content.title };
  } finally {
    engine.destroy();
  }
}
