import { Deck, MapView } from '@deck.gl/core';
import { PolygonLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Camera } from '../../../src/app/session';
import type { Shape } from '../../../src/core/parcel/parcel';
import { type FeatureRow, featureRow } from '../pages/feature-row';
import { classOfRow, type Land } from './land';
import { COLORS, type Subject } from './subject';

type Ink = [number, number, number];

const OUTLINES_FROM = 14;
const INKS = COLORS.map(
  (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Ink,
);
const WORLD = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
];

/** Every parcel in one layer on the graphics card, as deck.gl is meant to be used. */
export function deck({ parcels, shapes }: Land): Subject {
  let features = parcels.map((parcel, row) => featureRow(parcel, shapes[row] as Shape));
  const classes = [0, 1].map((theme) => features.map((_, row) => classOfRow(row, theme)));
  let map: Deck<MapView>;
  let [zoom, theme] = [0, 0];
  const layers = () => [
    new SolidPolygonLayer({
      id: 'ground',
      data: [WORLD],
      getPolygon: (ring: number[][]) => ring as [number, number][],
      getFillColor: [240, 242, 238],
    }),
    new PolygonLayer<FeatureRow>({
      id: 'parcels',
      data: features,
      getPolygon: ({ geometry }) => geometry.coordinates as [number, number][][],
      getFillColor: (_, { index }) => INKS[classes[theme]?.[index] ?? 0] as Ink,
      getLineColor: [22, 30, 36, 140],
      stroked: zoom >= OUTLINES_FROM,
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      parameters: { depthCompare: 'always' },
      updateTriggers: { getFillColor: theme },
    }),
  ];
  const viewOf = ({ lon, lat, zoom: at }: Camera) => ({ longitude: lon, latitude: lat, zoom: at });
  return {
    start: async (host, camera) => {
      zoom = camera.zoom;
      map = new Deck({
        parent: host as HTMLDivElement,
        views: new MapView({ repeat: false }),
        initialViewState: viewOf(camera),
        controller: true,
        layers: layers(),
      });
    },
    recolor: (next) => {
      theme = next;
      map.setProps({ layers: layers() });
    },
    edit: (row, coords) => {
      const ring: number[][] = [];
      for (let i = 0; i < coords.length; i += 2)
        ring.push([coords[i] as number, coords[i + 1] as number]);
      ring.push(ring[0] as number[]);
      features = features.map((feature, at) =>
        at === row ? { ...feature, geometry: { type: 'Polygon', coordinates: [ring] } } : feature,
      );
      map.setProps({ layers: layers() });
    },
    jump: (camera) => map.setProps({ initialViewState: viewOf(camera) }),
    stop: () => map.finalize(),
  };
}
