import { addition, type Change } from '../../core/change/change';
import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Fact } from '../../core/fact';
import { packPolygons } from '../../core/geo/geometry';
import type { Parcel, Shape } from '../../core/parcel/parcel';
import { creditOf } from './credit-row';
import type {
  DistrictFile,
  DistrictFiles,
  EnterpriseRow,
  FileGeometry,
  ParcelProperties,
} from './district-files';

/** The records of a sample district, each added to an empty workspace, in the order they may be checked. */
export function readSampleDistrict(files: DistrictFiles): Change[] {
  const { district, units, zones, parcels, enterprises, occupancies, blocks } = files;
  const { credits = [], readings = [], projects = [] } = files;
  const shapes = parcels.features.flatMap(({ properties: { id }, geometry }) =>
    geometry ? [shapeOf(id, geometry)] : [],
  );
  const outlines = new Map(shapes.map(({ id, geometry }) => [id, geometry]));
  const bordered = [...units.features, ...zones.features];
  return [
    ...units.features.map(({ properties }) => addition('units', { ...properties, rev: 0 })),
    ...zones.features.map(({ properties }) => addition('zones', { ...properties, rev: 0 })),
    ...bordered.flatMap(({ properties: { id }, geometry }) =>
      geometry ? [addition('borders', shapeOf(id, geometry))] : [],
    ),
    ...parcels.features.map(({ properties }) =>
      addition('parcels', parcelOf(properties, district)),
    ),
    ...shapes.map((shape) => addition('shapes', shape)),
    ...enterprises.map((row) => addition('enterprises', enterpriseOf(row, district))),
    ...occupancies.map(([id, enterpriseId, parcelId, basis, areaM2, floorAreaM2]) =>
      addition('occupancies', { id, enterpriseId, parcelId, basis, areaM2, floorAreaM2, rev: 0 }),
    ),
    ...blocks.map((block) => addition('blocks', { ...block, rev: 0 })),
    ...credits.map((row) =>
      addition('credits', { ...creditOf(row, (id) => outlines.get(id)), rev: 0 }),
    ),
    ...readings.map((reading) => addition('readings', { ...reading, rev: 0 })),
    ...projects.map((project) => addition('projects', { ...project, rev: 0 })),
  ];
}

function shapeOf(id: string, geometry: FileGeometry): Shape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { id, geometry: packPolygons(polygons), rev: 0 };
}

function parcelOf(properties: ParcelProperties, district: DistrictFile): Parcel {
  const { unit, reports = unit, facts, ...rest } = properties;
  const said = Object.entries(facts).map(([field, stated]): Fact => {
    const own = typeof stated === 'object' ? stated : null;
    return {
      field,
      value: own ? own.value : (stated as Fact['value']),
      asOf: district.asOf.land,
      source: own?.source ?? district.sources[field] ?? district.note,
    };
  });
  return {
    ...rest,
    unitId: unit,
    reportingUnits: reportedBy(reports, district),
    facts: said,
    rev: 0,
  };
}

function enterpriseOf(
  { reports, facts, ...rest }: EnterpriseRow,
  district: DistrictFile,
): Enterprise {
  const said = Object.entries(facts).flatMap(([field, stated]): Fact[] => {
    const source = district.sources[field] ?? district.note;
    const { land, periods } = district.asOf;
    if (typeof stated !== 'object' || stated === null) {
      return [{ field, value: stated, asOf: land, source }];
    }
    return Object.entries(stated).map(([period, value]) => {
      return { field, value, period, asOf: periods[period] ?? land, source };
    });
  });
  return { ...rest, reportingUnits: reportedBy(reports, district), facts: said, rev: 0 };
}

function reportedBy(unit: string, { programs }: DistrictFile): Record<string, string> {
  return Object.fromEntries(programs.map((program) => [program, unit]));
}
