import { sampleDistricts } from '../../app/sample-districts';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { type Box, boxOf as boxOfGeometry, joinBoxes } from '../../core/geo/box';
import { boxAround } from '../../core/wall-map/map-scale';
import { STYLE_DPI } from '../../core/wall-map/paper';

const MM_PER_INCH = 25.4;

/** What the map of the page shows now; null while it shows the whole district. */
export function shownBox(): Box | null {
  const { camera } = useSession.getState();
  const host = document.querySelector('.mutu-map-host');
  if (!camera || !host) return null;
  return boxAround(camera, camera.zoom, {
    widthMm: (host.clientWidth / STYLE_DPI) * MM_PER_INCH,
    heightMm: (host.clientHeight / STYLE_DPI) * MM_PER_INCH,
  });
}

/** Around all land and the borders of all units; without either, where the district lies. */
export function districtBox(): Box {
  const { ws, info } = useWorkspace.getState();
  const { shapes, borders } = ws.tables;
  const outlines = [...shapes.values(), ...borders.values()];
  const box = joinBoxes(outlines.flatMap(({ geometry }) => boxOfGeometry(geometry) ?? []));
  if (box) return box;
  const known = sampleDistricts.find(({ code }) => code === info?.districtCode);
  const { lon, lat } = (known ?? sampleDistricts[0]).home;
  return { west: lon - 0.2, east: lon + 0.2, south: lat - 0.15, north: lat + 0.15 };
}
