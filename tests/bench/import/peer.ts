import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import shp from 'shpjs';
import { read, utils } from 'xlsx';
import { take } from '../map/taking';
import { longestBlock } from './blocks';
import { USES } from './land-uses';
import { colorOfRow, colorOfUse, fetched, makeScene, type Scene } from './scene';

let scene: Scene;
let bytes: Uint8Array;
let map: MapLibreMap;

/** A map with nothing on it, drawn; the file fetched. */
export async function preparePeer(file: string, count: number): Promise<void> {
  scene = makeScene(count);
  bytes = await fetched(file);
  setWorkerUrl(workerUrl);
  const { host, camera } = scene;
  map = new MapLibreMap({
    container: host,
    attributionControl: false,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f0f2ee' } }],
    },
  });
  await map.once('idle');
}

/** From the bytes to all visible parcels in their colour, as it is usually done: one call, one GeoJSON source. */
export async function readLand() {
  const start = performance.now();
  let features: FeatureCollection['features'] = [];
  let readMs = 0;
  const taken = await take(
    async () => {
      const data = (await shp(bytes.buffer as ArrayBuffer)) as FeatureCollection;
      readMs = performance.now() - start;
      features = data.features;
      map.addSource('parcels', { type: 'geojson', data });
      map.addLayer({
        id: 'fill',
        type: 'fill',
        source: 'parcels',
        paint: {
          'fill-color': [
            'match',
            ['get', '用途'],
            ...USES.flatMap((use) => [use, colorOfUse(use)]),
            '#000000',
          ] as never,
          // As ours has it where all the land is in view.
          'fill-antialias': false,
        },
      });
    },
    scene.spots,
    () => (features.length > 0 ? colorOfRow : null),
  );
  const column = (name: string) => features.map(({ properties }) => properties?.[name] as unknown);
  return {
    readMs,
    ms: taken.ms,
    failed: taken.failed,
    longest: taken.longest,
    features: features.length,
    registered: column('证载面积').reduce(
      (sum: number, one) => sum + Math.round(100 * (Number(one) || 0)),
      0,
    ),
    names: column('地块名称').filter((name) => String(name).startsWith('示例地块')).length,
  };
}

/** From the bytes to rows of values; nothing is understood or kept. */
export async function readLedger(file: string) {
  const workbook = await fetched(file);
  const start = performance.now();
  const { Sheets, SheetNames } = read(workbook, { type: 'array' });
  const sheet = Sheets[SheetNames[0] ?? ''];
  const rows = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet, { range: 1 }) : [];
  const ms = performance.now() - start;
  const longest = await longestBlock(start);
  const staff = rows.reduce((sum, row) => sum + Number(row['2023年年平均职工数']), 0);
  return { ms, longest, rows: rows.length, staff };
}
