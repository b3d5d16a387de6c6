import { useAnalysis } from '../../app/analysis';
import { ownBasemap, useBasemap } from '../../app/basemap-sources';
import { useSession } from '../../app/session';
import { useLandProgress } from '../../app/targets/land-progress';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { classColors } from '../../core/theme/theme-colors';
import { blockFeatures } from '../block-features';
import { hiddenLayers } from '../hidden-layers';
import { labelText } from '../label-text';
import type { LayerName } from '../layer-order';
import type { Palette } from '../palette';
import { parcelLook } from '../parcel-look';
import { ParcelRows } from '../parcel-rows';
import { colorsOfUnits } from '../unit-colors';
import { unitFeatures, zoneFeatures } from '../unit-features';
import { printPalette } from './print-palette';
import type { PrintData } from './print-style';

/** What is to be printed, as the stores hold it at one moment. */
export function printScene() {
  const { tables } = useWorkspace.getState().ws;
  const session = useSession.getState();
  const analysis = useAnalysis.getState();
  const { side } = analysis;
  const { choice } = useBasemap.getState();
  const source = ownBasemap(useBasemap.getState());
  const palette = printPalette(choice.look === 'light' ? 'light' : 'print');
  const figured = session.unitFigure ? analysis.units : null;
  const program = useVerdicts.getState().verdicts?.program.pack.id ?? null;
  const credited = useLandProgress.getState().shown;
  const data: PrintData = {
    pieces: credited?.piecesOf(side, 'print') ?? { type: 'FeatureCollection', features: [] },
    units: unitFeatures(tables, figured && colorsOfUnits(figured, 'print')),
    zones: zoneFeatures(tables),
    blocks: blockFeatures(tables.blocks, { program, opened: null, day: null, marks: [] }),
  };
  const hidden = hiddenLayers({
    groups: session.hidden,
    ownBasemap: source,
    ownUnits: [...tables.units.keys()].some((id) => tables.borders.has(id)),
  });
  const rows = new ParcelRows();
  rows.follow(tables.shapes);
  const colors = classColors(side.theme, 'print');
  return {
    palette,
    hidden: hidden as ReadonlySet<LayerName>,
    data,
    colors: paperColors(side.theme),
    look: parcelLook(palette, colors, !session.hidden.includes('hatch')),
    basemap: { source, opacity: choice.opacity },
    rows,
    textOf: labelText(session.label, side),
    /** Whether what is printed is still what the stores hold. */
    stands: () =>
      useWorkspace.getState().ws.tables === tables &&
      useAnalysis.getState().side.codes === side.codes,
  };
}

export type PrintScene = ReturnType<typeof printScene>;

/** From the colours the tiles carry now to those of paper. */
function paperColors(theme: Parameters<typeof classColors>[0]): ReadonlyMap<string, string> {
  const dark = document.documentElement.dataset.mantineColorScheme === 'dark';
  const scheme: Palette['scheme'] = dark ? 'dark' : 'light';
  const paper = classColors(theme, 'print');
  return new Map(classColors(theme, scheme).map((color, i) => [color, paper[i] ?? color]));
}
