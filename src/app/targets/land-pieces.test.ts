import type { Feature, MultiPolygon } from 'geojson';
import { beforeEach, expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons } from '../../core/geo/geometry';
import { muFromM2, sumOf } from '../../core/quantity';
import { createLedger } from '../../core/target/ledger-land';
import { classColors } from '../../core/theme/theme-colors';
import { useAnalysis } from '../analysis';
import { useSession } from '../session';
import { createCreditedLand } from './credited-land';
import { createLandPieces, splitOf } from './land-pieces';

const SIZE = 0.001;
const outline = packPolygons(squareAt(122, 30, SIZE));
const area = geodesicAreaM2(outline);
const corner = (share: number) => squareAt(122, 30, SIZE * share);
const credit = (id: string, share: number, patch: object) => {
  const land = corner(share);
  const amount = muFromM2(geodesicAreaM2(packPolygons(land)));
  const subject = { table: 'parcels', id: 'p' } as const;
  return aCredit(id, { event: 'complete', subject, land, amount, ...patch });
};
const ledger = createLedger({
  kind: 'land',
  annual: false,
  weights: new Map([['complete', 1]]),
  floorMuRatio: null,
  credits: [
    credit('c1', 0.5, { on: '2021-06-30' }),
    credit('c2', 0.8, { on: '2022-06-30', planned: true }),
  ],
});
const shapes = new Map([['p', { id: 'p', geometry: outline, rev: 0 }]]);
const ids = ['p'];
const asked = { ledger, ids, areasM2: Float64Array.of(area), shapes, listing: ['列入'] };
const land = createCreditedLand();
const pieces = createLandPieces();
const shown = (day: string) => pieces(land({ ...asked, day }).parts, ids, shapes);
const at = (day: string) => (of: Parameters<ReturnType<typeof shown>>[0]) =>
  shown(day)(of, 'light');
const side = { theme: 'progress' } as const;
const colors = classColors('progress', 'light');
const [, credited, , planned, remaining] = colors;
const m2Of = ({ geometry }: Feature) =>
  geodesicAreaM2(packPolygons((geometry as MultiPolygon).coordinates as never));
const colorOf = ({ properties }: Feature) => properties?.color as string;

const freshSession = useSession.getInitialState();
const freshAnalysis = useAnalysis.getInitialState();
beforeEach(() => {
  useSession.setState(freshSession, true);
  useAnalysis.setState({ ...freshAnalysis, ids }, true);
});

it('draws what is credited, planned and left of a parcel: together all of it, none of it twice', () => {
  const drawn = at('2021-12-31')(side).features;
  const byClass = new Map(drawn.map((piece) => [colorOf(piece), m2Of(piece)]));
  expect(drawn).toHaveLength(3);
  expect(byClass.get(credited as string)).toBeCloseTo(area * 0.25, 0);
  expect(byClass.get(planned as string)).toBeCloseTo(area * (0.64 - 0.25), 0);
  expect(byClass.get(remaining as string)).toBeCloseTo(area * 0.36, 0);
  const split = splitOf(land({ ...asked, day: '2021-12-31' }).parts).get(0) ?? [];
  expect(sumOf(split)).toBeCloseTo(area, 6);
  for (const [color, m2] of byClass) expect(split[colors.indexOf(color)]).toBeCloseTo(m2, 0);
});

it('hands out the very same list for another day of the same pieces, and nothing for another theme', () => {
  const drawn = at('2021-12-31')(side);
  expect(at('2022-01-31')(side)).toBe(drawn);
  expect(at('2021-06-29')(side)).not.toBe(drawn);
  expect(shown('2021-12-31')(side, 'dark').features.map(colorOf)).not.toContain(credited);
  expect(at('2021-12-31')({ theme: 'taxPerMu' }).features).toEqual([]);
  expect(at('2021-12-31')(null).features).toEqual([]);
  useAnalysis.setState({ ids: ['another'] });
  expect(at('2021-12-31')(side).features).toEqual([]);
});

it('leaves out what a filter sets aside, and what does not stand out', () => {
  useSession.setState({ isolated: ['planned'] });
  expect(at('2021-12-31')(side).features.map(colorOf)).toEqual([planned]);
  useSession.setState({ isolated: [] });
  useAnalysis.setState({ kept: Uint8Array.of(0) });
  expect(at('2021-12-31')(side).features).toEqual([]);
});
