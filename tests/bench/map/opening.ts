import { startAnalysis, useAnalysis } from '../../../src/app/analysis';
import { connect } from '../../../src/app/database';
import { type Camera, firstView, useSession } from '../../../src/app/session';
import { useWorkspace } from '../../../src/app/workspace-store';
import { classColors } from '../../../src/core/theme/theme-colors';
import { themes } from '../../../src/core/theme/themes';
import { loadWorkspace } from '../../../src/db/load-workspace';
import { createEngine } from '../../../src/map/engine';
import { readPalette } from '../../../src/map/palette';
import { ParcelRows } from '../../../src/map/parcel-rows';
import { startSync } from '../../../src/map/sync';
import { type ColorOf, type Spot, spotsOf } from './judge';
import { makeLand } from './land';
import { take } from './taking';

/** Every parcel has one of its classes, and none is hatched. */
const THEME = 'landUse';

let host: HTMLElement;
let camera: Camera;
let spots: (Spot & { readonly id: string })[] = [];

/** Where the stored parcels must show; the land itself is let go. */
export function prepareOpening(count: number, zoom: number): void {
  host = document.createElement('div');
  host.className = 'mutu-map';
  host.style.cssText = 'position: fixed; inset: 0';
  document.body.append(host);
  const { shapes, middle } = makeLand(count);
  camera = { lon: middle[0], lat: middle[1], zoom };
  spots = spotsOf(shapes, camera, host.clientWidth, host.clientHeight).map((spot) => ({
    ...spot,
    id: shapes[spot.row]?.id ?? '',
  }));
}

/** From a page just loaded to a map in colour: database, records, analysis, tiles, with the app's own parts. */
export function openStored(name: string) {
  return take(
    async () => {
      useSession.setState({ ...firstView, theme: THEME, label: 'none', hidden: ['hatch'], camera });
      const engine = createEngine(host, readPalette(host), camera);
      startSync(engine, new ParcelRows(), () => false);
      const fail = (error: unknown) => {
        throw error;
      };
      startAnalysis(fail);
      const loaded = await loadWorkspace(await connect(name, fail));
      useWorkspace.setState({ ...loaded, opening: { state: 'open' }, info: null });
    },
    spots,
    colorsNow,
  );
}

function colorsNow(): ColorOf | null {
  const { rows, side } = useAnalysis.getState();
  if (rows.size === 0) return null;
  const colors = classColors(themes[THEME].key, 'light');
  const classes = new Map(
    spots.map(({ row, id }) => [row, side.classes[rows.get(id) as number]] as const),
  );
  return (row) => colors[classes.get(row) ?? 0] as string;
}
