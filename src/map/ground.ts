import type { FeatureCollection } from 'geojson';
import { useAnalysis } from '../app/analysis';
import { ownBasemap, useBasemap } from '../app/basemap-sources';
import { useBlockView } from '../app/blocks/block-view';
import { usePreview } from '../app/import/preview-store';
import { isPictureOnItsWay, useMapPicture } from '../app/map-picture';
import { useSession } from '../app/session';
import { useLandProgress } from '../app/targets/land-progress';
import { useVerdicts } from '../app/verdicts/verdict-store';
import { useWorkspace } from '../app/workspace-store';
import { growBox } from '../core/geo/box';
import type { ColorScheme } from '../core/theme/theme-colors';
import type { ThemeKey } from '../core/theme/theme-key';
import { blockFeatures } from './block-features';
import type { Engine, Side } from './engine-contract';
import { graticuleLines, graticuleStep } from './graticule-lines';
import { hiddenLayers } from './hidden-layers';
import { labelFeatures } from './label-features';
import { labelText } from './label-text';
import { createLand } from './land-drawing';
import { type LayerName, layerOrder } from './layer-order';
import { degreesPerPixel } from './mercator';
import type { ParcelRows } from './parcel-rows';
import { previewFeatures } from './preview-features';
import { colorsOfUnits } from './unit-colors';
import { unitFeatures, zoneFeatures } from './unit-features';

/** What lies on the map. Each of these looks at the stores and tells the engine what is new there, if anything. */
export interface Ground {
  drawShapes(): void;
  /** Colours of the same theme wait until those before are on the screen: the map shows every state it began to draw. */
  drawCodes(): void;
  /** The picture of colours sent before has come further: those that wait may go on. */
  followPicture(): void;
  drawUnits(): void;
  /** Blocks of the program, and what their panel points at. */
  drawBlocks(): void;
  drawLayers(): void;
  /** Outlines of files that are not stored yet. */
  drawPreview(): void;
  /** What depends on where one looks: names and graticule. */
  drawView(): void;
  recolor(scheme: ColorScheme): void;
  /** All of it again, whatever was drawn before; parcels come back by themselves. */
  redraw(): void;
}

/** Part of sync: nobody else draws. The other side shows the same outlines, which the main side sends for both. */
export function createGround(
  engine: Engine,
  rows: ParcelRows,
  side: Side,
  startScheme: ColorScheme,
): Ground {
  const land = createLand(engine, rows, side, startScheme);
  let scheme = startScheme;
  let theme: ThemeKey | null = null;
  let names = '';
  let grid = '';
  let units: readonly unknown[] = [];
  let pieces: FeatureCollection | undefined;
  let saidPieces: string | undefined;
  let piecesDue = false;
  let blocks: readonly unknown[] = [];
  let hidden: ReadonlySet<LayerName> = new Set();
  let basemap: readonly unknown[] = [];
  let preview: unknown = null;

  const figures = () => {
    const { side: main, other } = useAnalysis.getState();
    return side === 'main' ? main : other;
  };

  const isPictureDue = () =>
    side === 'main' && figures()?.theme === theme && isPictureOnItsWay(useMapPicture.getState());

  function drawLabels(): void {
    const { zoom } = engine.camera();
    const textOf = labelText(useSession.getState().label, figures());
    const labels = labelFeatures(rows, textOf, engine.view(), zoom, engine.textScale());
    const now = JSON.stringify(labels.features.map((label) => [label.properties, label.geometry]));
    if (now !== names) engine.setData('labels', labels);
    names = now;
  }

  function drawGraticule(): void {
    const step = graticuleStep(degreesPerPixel(engine.camera().zoom));
    const lines = graticuleLines(growBox(engine.view(), 1), step);
    const now = JSON.stringify(lines.features.map((line) => line.geometry));
    if (now !== grid) engine.setData('graticule', lines);
    grid = now;
  }

  function drawUnits(): void {
    const { tables } = useWorkspace.getState().ws;
    const { unitFigure } = useSession.getState();
    const figured = unitFigure ? useAnalysis.getState().units : null;
    const basis = [figured, figured && scheme];
    const now = [tables.units, tables.borders, tables.zones, ...basis];
    if (same(now, units)) return;
    units = now;
    engine.setData('zones', zoneFeatures(tables));
    engine.setData('units', unitFeatures(tables, figured && colorsOfUnits(figured, scheme)));
    drawLayers();
  }

  /** Where anything tells of credits, that is. */
  function drawPieces(): void {
    const now = useLandProgress.getState().shown?.piecesOf(figures(), scheme);
    if (now === pieces) return;
    pieces = now;
    // Another month may say the same, and telling it again would cost a frame.
    const said = JSON.stringify(now?.features);
    if (now && said !== saidPieces) engine.setData('pieces', now);
    saidPieces = said;
  }

  function drawDuePieces(): void {
    if (!piecesDue || (side === 'main' && useMapPicture.getState().stage === 'told')) return;
    piecesDue = false;
    drawPieces();
  }

  function drawBlocks(): void {
    const { tables } = useWorkspace.getState().ws;
    const { day, marks } = useBlockView.getState();
    const program = useVerdicts.getState().verdicts?.program.pack.id ?? null;
    const { panel, block } = useSession.getState();
    const looked = panel === 'blocks' && block ? block.id : null;
    const now = [tables.blocks, program, looked, day, marks];
    if (same(now, blocks)) return;
    blocks = now;
    engine.setData('blocks', blockFeatures(tables.blocks, { program, opened: looked, day, marks }));
  }

  function drawLayers(): void {
    const own = ownBasemap(useBasemap.getState());
    const { opacity } = useBasemap.getState().choice;
    const { tables } = useWorkspace.getState().ws;
    const groups = useSession.getState().hidden;
    const ownUnits = [...tables.units.keys()].some((id) => tables.borders.has(id));
    if (!same([own, opacity], basemap)) engine.setBasemap(own, opacity);
    basemap = [own, opacity];
    const wanted = hiddenLayers({ groups, ownBasemap: own, ownUnits });
    engine.setVisible(
      [...wanted].filter((layer) => !hidden.has(layer)),
      false,
    );
    engine.setVisible(
      [...hidden].filter((layer) => !wanted.has(layer)),
      true,
    );
    hidden = wanted;
  }

  function drawPreview(): void {
    const now = usePreview.getState().preview;
    if (now !== preview) engine.setData('import-preview', previewFeatures(now));
    preview = now;
  }

  function drawCodes(): void {
    const waiting = isPictureDue();
    if (side === 'main') noteWaiting(waiting);
    if (waiting) return;
    theme = figures()?.theme ?? null;
    land.drawCodes();
    // Not before the picture they belong to is begun: the one before it may still have to be drawn.
    piecesDue = true;
    drawDuePieces();
  }

  return {
    drawShapes: () => {
      land.drawShapes();
      drawPieces();
    },
    drawCodes,
    followPicture: () => {
      const now = useMapPicture.getState();
      if (now.waiting && !isPictureOnItsWay(now)) drawCodes();
      else drawDuePieces();
    },
    drawUnits,
    drawBlocks,
    drawLayers,
    drawPreview,
    drawView: () => {
      drawLabels();
      drawGraticule();
    },
    recolor: (next) => {
      scheme = next;
      land.recolor(next);
      drawPieces();
      drawUnits();
    },
    redraw: () => {
      names = grid = '';
      units = blocks = basemap = [];
      pieces = undefined;
      saidPieces = undefined;
      preview = null;
      hidden = new Set(layerOrder);
      drawUnits();
      drawPieces();
      drawBlocks();
      drawLayers();
      drawPreview();
      drawLabels();
      drawGraticule();
    },
  };
}

function noteWaiting(waiting: boolean): void {
  if (useMapPicture.getState().waiting !== waiting) useMapPicture.setState({ waiting });
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
