import type { FeatureCollection } from 'geojson';
import { useAnalysis } from '../app/analysis';
import { useBasemap } from '../app/basemap-sources';
import { useBlockView } from '../app/blocks/block-view';
import { usePreview } from '../app/import/preview-store';
import { useMapPicture } from '../app/map-picture';
import { type SessionState, useSession } from '../app/session';
import { useVerdicts } from '../app/verdicts/verdict-store';
import { useWorkspace, type WorkspaceState } from '../app/workspace-store';
import { type Box, boxesMeet } from '../core/geo/box';
import type { ColorScheme } from '../core/theme/theme-colors';
import { bringIntoView, homeOf, isWhollyInView, roundCamera, sameCamera } from './camera';
import type { Cursor, Engine, Moving } from './engine-contract';
import { createGround } from './ground';
import { createMarks } from './marks';
import type { Palette } from './palette';
import type { ParcelRows } from './parcel-rows';
import { boxOfParcels, selectedParcels } from './selected-parcels';

const UNASKED: Moving = { animate: false, quiet: true };

export interface Sync {
  showDistrict(): void;
  restyle(palette: Palette): void;
  /** For the tools, which work out what is drawn but do not draw. */
  drawSketch(data: FeatureCollection): void;
  stop(): void;
}

/**
 * The only writer to the map (A8): turns what changed in the workspace and the session into data, marks and movement.
 * `wasPicked` tells a parcel the person clicked on the map, which needs no flight, from one chosen elsewhere.
 */
export function startSync(
  engine: Engine,
  rows: ParcelRows,
  wasPicked: (id: string) => boolean,
  scheme: ColorScheme = 'light',
): Sync {
  const ground = createGround(engine, rows, 'main', scheme);
  const marks = createMarks(engine);
  let resting = engine.camera();
  let size = engine.size().join();
  /** The selection that could be seen when the map last came to rest. */
  let held: string | null = null;

  const showDistrict = (moving: Moving) => {
    const bounds = rows.bounds();
    if (bounds) {
      engine.fit(bounds, moving);
      return;
    }
    // Without land there is only the district's code to go by, the same after creation as after a reload.
    const home = homeOf(useWorkspace.getState().info?.districtCode);
    if (!sameCamera(engine.camera(), home)) engine.jump(home);
  };

  const showSelection = ({ selection }: SessionState, fly: boolean) => {
    const { ws } = useWorkspace.getState();
    const ids = selectedParcels(ws, selection);
    marks.mark('selected', ids, ws.tables.shapes);
    if (!fly || !selection || wasPicked(selection.id)) return;
    const box = boxOfParcels(ids, ws);
    if (box) bringIntoView(engine, box);
  };

  const followWorkspace = (now: WorkspaceState, before: WorkspaceState) => {
    if (now.ws === before.ws) return;
    const { parcels, shapes, occupancies } = now.ws.tables;
    const old = before.ws.tables;
    const replaced = before.info !== null && now.info?.id !== before.info.id;
    const filled = old.shapes.size === 0 && shapes.size > 0;
    if (shapes !== old.shapes) {
      ground.drawShapes();
      marks.redraw(shapes);
    }
    ground.drawUnits();
    ground.drawBlocks();
    if (shapes !== old.shapes || parcels !== old.parcels) ground.drawView();
    if (occupancies !== old.occupancies) showSelection(useSession.getState(), false);
    // The first land in an open, empty workspace was just imported: whatever was looked at before was nothing.
    const imported = filled && !replaced && before.opening.state === 'open';
    if (replaced) useSession.setState({ camera: null });
    if (replaced || imported || (filled && !useSession.getState().camera))
      showDistrict({ animate: imported, quiet: true });
  };

  const followSession = (now: SessionState, before: SessionState) => {
    if (now.selection !== before.selection) {
      // An address brings selection and view together: its view is meant as it is.
      const alone = now.camera === before.camera;
      showSelection(now, alone);
      if (alone) hold(now);
    }
    if (now.hoveredParcel !== before.hoveredParcel) {
      const { shapes } = useWorkspace.getState().ws.tables;
      marks.mark('hovered', now.hoveredParcel ? [now.hoveredParcel] : [], shapes);
    }
    if (now.hoveredParcel !== before.hoveredParcel || now.tool !== before.tool)
      engine.setCursor(cursorOf(now));
    if (now.panel !== before.panel || now.block !== before.block) ground.drawBlocks();
    if (now.hidden !== before.hidden) {
      ground.drawLayers();
      ground.drawCodes();
    }
    if (now.unitFigure !== before.unitFigure) ground.drawUnits();
    if (now.label !== before.label) ground.drawView();
    if (now.camera === before.camera) return;
    if (!now.camera) showDistrict(UNASKED);
    else if (!sameCamera(now.camera, engine.camera())) {
      resting = now.camera;
      engine.jump(now.camera);
    }
  };

  const selectionBox = ({ selection }: SessionState) => {
    const { ws } = useWorkspace.getState();
    const box = selection && boxOfParcels(selectedParcels(ws, selection), ws);
    return box ? { id: selection.id, box } : null;
  };

  const hold = (now: SessionState) => {
    const box = selectionBox(now);
    held = box && boxesMeet(engine.view(), box.box) ? box.id : null;
  };

  /** A panel or the table took the part of the map where the selection lay: the map moves over, at its own scale. */
  const keepSelection = (box: Box) => {
    if (isWhollyInView(engine, box)) return;
    const lon = (box.west + box.east) / 2;
    const lat = (box.south + box.north) / 2;
    useSession.setState({ camera: roundCamera({ lon, lat, zoom: engine.camera().zoom }) });
  };

  const rest = (quiet: boolean) => {
    const camera = engine.camera();
    const resized = engine.size().join() !== size;
    const moved = !sameCamera(camera, resting);
    resting = camera;
    size = engine.size().join();
    if (moved && !quiet) useSession.setState({ camera: roundCamera(camera) });
    const looking = useSession.getState();
    // Nobody has moved the map yet, so it goes on showing the whole district.
    if (resized && !looking.camera && !looking.selection) showDistrict(UNASKED);
    const box = selectionBox(looking);
    // What was in view stays in view; what a person, or an address, had left aside stays aside.
    if (resized && box && held === box.id) keepSelection(box.box);
    if (moved) hold(looking);
    ground.drawView();
  };

  const session = useSession.getState();
  const stops = [
    engine.onRest(rest),
    engine.onRestored(() => {
      ground.redraw();
      marks.redraw(useWorkspace.getState().ws.tables.shapes);
    }),
    useWorkspace.subscribe(followWorkspace),
    useAnalysis.subscribe((now, before) => {
      ground.drawCodes();
      ground.drawUnits();
      // A figure is another one, or what is set aside loses its name.
      if (now.side.codes !== before.side.codes) ground.drawView();
    }),
    useMapPicture.subscribe(ground.followPicture),
    useBlockView.subscribe(ground.drawBlocks),
    useVerdicts.subscribe(ground.drawBlocks),
    useBasemap.subscribe(ground.drawLayers),
    usePreview.subscribe(ground.drawPreview),
  ];
  ground.drawShapes();
  ground.drawUnits();
  ground.drawBlocks();
  ground.drawLayers();
  ground.drawPreview();
  if (session.camera) engine.jump(session.camera);
  else showDistrict(UNASKED);
  resting = engine.camera();
  ground.drawView();
  showSelection(session, session.camera === null);
  stops.push(useSession.subscribe(followSession));
  return {
    restyle: (palette) => {
      engine.restyle(palette);
      ground.recolor(palette.scheme);
    },
    drawSketch: (data) => engine.setData('sketch', data),
    showDistrict: () => showDistrict({ animate: true, quiet: false }),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function cursorOf({ tool, hoveredParcel }: SessionState): Cursor {
  if (tool !== 'look') return 'crosshair';
  return hoveredParcel === null ? 'default' : 'pointer';
}
