import type { Enterprise } from '../../core/enterprise/enterprise';
import type { FactValue } from '../../core/fact';
import { type Geometry, unpackPolygons } from '../../core/geo/geometry';
import type { Parcel } from '../../core/parcel/parcel';
import type { SampleDistrict } from '../../core/sample/district/make-district';
import { sampleDay, sampleSource } from '../../core/sample/ledger/sample-source';
import { creditRow } from './credit-row';
import type {
  DistrictFile,
  EnterpriseRow,
  FileGeometry,
  OccupancyRow,
  ParcelProperties,
  SourcedValue,
} from './district-files';

/** The files of a district by name: one record a line, so that a change shows where it is. */
export function writeSampleDistrict(district: SampleDistrict): ReadonlyMap<string, string> {
  const { spec, units, zones, borders, parcels, shapes, enterprises, occupancies, roads } =
    district;
  const { blocks, credits, readings, projects } = district;
  const outlines = new Map([...borders, ...shapes].map(({ id, geometry }) => [id, geometry]));
  const bordered = (id: string, properties: object) => {
    const geometry = outlines.get(id);
    return feature(properties, geometry ? polygonOf(geometry) : null);
  };
  const place = ([name, lon, lat, rank]: (typeof spec.places)[number]) =>
    feature({ name, rank }, { type: 'Point', coordinates: [lon, lat] });
  return new Map([
    ['district.json', `${JSON.stringify(districtFile(district), null, 1)}\n`],
    ['units.geojson', features(units.map(({ rev: _, ...unit }) => bordered(unit.id, unit)))],
    ['zones.geojson', features(zones.map(({ rev: _, ...zone }) => bordered(zone.id, zone)))],
    ['parcels.geojson', features(parcels.map((parcel) => bordered(parcel.id, parcelRow(parcel))))],
    ['enterprises.json', rows(enterprises.map(enterpriseRow))],
    [
      'occupancies.json',
      rows(
        occupancies.map(
          (use): OccupancyRow => [
            use.id,
            use.enterpriseId,
            use.parcelId,
            use.basis,
            use.areaM2,
            use.floorAreaM2,
          ],
        ),
      ),
    ],
    ['blocks.json', rows(blocks.map(({ rev: _, ...block }) => block))],
    ['credits.json', rows(credits.map((credit) => creditRow(credit, (id) => outlines.get(id))))],
    ['readings.json', rows(readings.map(({ rev: _, ...reading }) => reading))],
    ['projects.json', rows(projects.map(({ rev: _, ...project }) => project))],
    [
      'roads.geojson',
      features(
        roads.map(({ name, class: kind, line }) =>
          feature({ name, class: kind }, { type: 'LineString', coordinates: line.map(short) }),
        ),
      ),
    ],
    ['places.geojson', features(spec.places.map(place))],
  ]);
}

function districtFile({ spec, enterprises, parcels }: SampleDistrict): DistrictFile {
  const { code, name, zone, years, programs } = spec;
  const lastYear = years.at(-1) ?? 0;
  const facts = [...enterprises, ...parcels].flatMap((record) => record.facts);
  const periods = new Set(facts.flatMap(({ period }) => (period === undefined ? [] : [period])));
  return {
    code,
    name,
    zone,
    years,
    programs,
    note: '示例数据（虚构）· 示意边界',
    sources: Object.fromEntries(
      [...new Set(facts.map(({ field }) => field))]
        .sort()
        .map((field) => [field, sampleSource(field)]),
    ),
    asOf: {
      land: sampleDay(undefined, lastYear),
      periods: Object.fromEntries(
        [...periods].sort().map((period) => [period, sampleDay(period, lastYear)]),
      ),
    },
  };
}

export function parcelRow({
  id,
  code,
  name,
  unitId,
  reportingUnits,
  landUse,
  tenure,
  registeredM2,
  facts,
}: Parcel): ParcelProperties {
  const reporter = Object.values(reportingUnits)[0];
  const stated = facts.map(({ field, value, source }): [string, FactValue | SourcedValue] => [
    field,
    source === sampleSource(field) ? value : { value, source },
  ]);
  return {
    id,
    code,
    name,
    unit: unitId ?? '',
    ...(reporter && reporter !== unitId ? { reports: reporter } : {}),
    landUse,
    tenure,
    registeredM2,
    facts: Object.fromEntries(stated),
  };
}

export function enterpriseRow({
  id,
  name,
  uscc,
  sector,
  reportingUnits,
  facts,
}: Enterprise): EnterpriseRow {
  const periods: Record<string, Record<string, FactValue>> = {};
  const byField: Record<string, EnterpriseRow['facts'][string]> = {};
  for (const { field, period, value } of facts) {
    if (period === undefined) byField[field] = value;
    else {
      periods[field] = { ...periods[field], [period]: value };
      byField[field] = periods[field];
    }
  }
  return {
    id,
    name,
    uscc,
    sector,
    reports: Object.values(reportingUnits)[0] ?? '',
    facts: byField,
  };
}

export function polygonOf(geometry: Geometry): FileGeometry {
  const polygons = unpackPolygons(geometry).map((rings) =>
    rings.map((ring) => [...ring, ...ring.slice(0, 1)]),
  );
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function feature(properties: object, geometry: object | null): object {
  return { type: 'Feature', properties, geometry };
}

function features(all: readonly object[]): string {
  const lines = all.map((one) => JSON.stringify(one)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

function rows(all: readonly object[]): string {
  return `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** Roads and borders for the eye need a tenth of a metre. */
function short([lon, lat]: readonly [number, number]): [number, number] {
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}
