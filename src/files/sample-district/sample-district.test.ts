import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply } from '../../core/change/apply';
import { boxOf } from '../../core/geo/box';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import { overlapAreaM2 } from '../../core/geo/overlay/overlap-area';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import { containsPoint } from '../../core/geo/point-in-geometry';
import { buildSpatialIndex, itemsInBox } from '../../core/geo/spatial-index';
import { checkChanges } from '../../core/integrity/check-changes';
import { checkParcels } from '../../core/quality/check-parcels';
import { muFromM2, sumOf } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { sampleDistricts } from '../../core/sample/district/districts';
import { makeDistrict } from '../../core/sample/district/make-district';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import type { DistrictFiles } from './district-files';
import { readCoast } from './read-coast';
import { readSampleDistrict } from './read-sample-district';
import { writeSampleDistrict } from './write-sample-district';

const data = new URL('../../../data/', import.meta.url);
const committed = (path: string) => readFileSync(new URL(path, data), 'utf8');
const parsed = (path: string) => JSON.parse(committed(path));
const coast = readCoast(parsed('geography/coast.geojson'));

/** About how many parcels, and the units of the printed task tables. */
const promised: Readonly<Record<string, readonly [parcels: number, units: string[]]>> = {
  '330902': [
    900,
    [
      ...['城东街道', '环南街道', '昌国街道', '盐仓街道', '小沙街道', '岑港街道', '马岙街道'],
      ...['双桥街道', '白泉镇', '干石览镇', '定海工业园区', '水产品产业园区', '粮油产业园区'],
    ],
  ],
  '330206': [
    1200,
    [
      ...['新碶', '小港', '大碶', '柴桥', '霞浦', '戚家山', '春晓', '梅山', '白峰', '郭巨'],
      ...['保税', '大榭'],
    ],
  ],
  '330604': [1000, ['东关街道', '道墟街道', '杭州湾经济技术开发区', '曹娥江经济开发区（筹）']],
};

describe.each(sampleDistricts)('the sample district $name', (spec) => {
  const files: DistrictFiles = {
    district: parsed(`geojson/${spec.code}/district.json`),
    units: parsed(`geojson/${spec.code}/units.geojson`),
    zones: parsed(`geojson/${spec.code}/zones.geojson`),
    parcels: parsed(`geojson/${spec.code}/parcels.geojson`),
    enterprises: parsed(`geojson/${spec.code}/enterprises.json`),
    occupancies: parsed(`geojson/${spec.code}/occupancies.json`),
    blocks: parsed(`geojson/${spec.code}/blocks.json`),
    credits: parsed(`geojson/${spec.code}/credits.json`),
    readings: parsed(`geojson/${spec.code}/readings.json`),
    projects: parsed(`geojson/${spec.code}/projects.json`),
  };
  const packs = spec.programs.map((id) => parsed(`programs/${id}/program.json`));
  const district = makeDistrict(spec, coast, packs);
  const changes = readSampleDistrict(files);
  const ws = apply(emptyWorkspace(), changes) as Workspace;
  const { units, borders, parcels, shapes, enterprises, occupancies } = ws.tables;
  const border = (id: string) => borders.get(id)?.geometry as Geometry;
  const [count, tableUnits] = promised[spec.code] ?? [0, []];

  it('is made again byte for byte', () => {
    for (const [name, text] of writeSampleDistrict(district)) {
      expect(committed(`geojson/${spec.code}/${name}`) === text, name).toBe(true);
      expect(text.length).toBeLessThan(3_000_000);
    }
  });

  it('is read back as it was made', () => {
    expect(isRefusal(ws)).toBe(false);
    expect([...units.values()]).toEqual(district.units);
    expect([...parcels.values()]).toEqual(district.parcels);
    expect([...shapes.values()]).toEqual(district.shapes);
    expect([...borders.values()]).toEqual(
      district.units.concat(district.zones as never[]).flatMap(({ id }) => {
        return district.borders.filter((one) => one.id === id);
      }),
    );
    expect([...occupancies.values()]).toEqual(district.occupancies);
    expect([...ws.tables.blocks.values()]).toEqual(district.blocks);
    expect([...ws.tables.credits.values()]).toEqual(district.credits);
    expect([...ws.tables.readings.values()]).toEqual(district.readings);
    expect([...ws.tables.projects.values()]).toEqual(district.projects);
    const byField = [...enterprises.values()].map((firm) => ({
      ...firm,
      facts: sorted(firm.facts),
    }));
    expect(byField).toEqual(
      district.enterprises.map((firm) => ({ ...firm, facts: sorted(firm.facts) })),
    );
  });

  it('says of every fact who said it and that it is invented', () => {
    const facts = [...parcels.values(), ...enterprises.values()].flatMap((record) => record.facts);
    expect(facts.filter(({ source }) => !/^示例.*（虚构）$/.test(source))).toEqual([]);
    expect(files.district.note).toBe('示例数据（虚构）· 示意边界');
  });

  it('has about as many parcels as promised, of 0.5 to 300 亩, and the units of the task table', () => {
    expect(Math.abs(parcels.size - count)).toBeLessThan(count * 0.06);
    const mu = [...shapes.values()].map(({ geometry }) => muFromM2(geodesicAreaM2(geometry)));
    expect(Math.min(...mu)).toBeGreaterThan(0.5);
    expect(Math.max(...mu)).toBeLessThan(300);
    expect(mu.filter((one) => one >= 3 && one <= 40).length).toBeGreaterThan(mu.length * 0.7);
    const names = new Set([...units.values()].flatMap(({ name, aliases }) => [name, ...aliases]));
    expect(tableUnits.filter((name) => !names.has(name))).toEqual([]);
  });

  it('has every place that townships are drawn around on land', () => {
    const places = spec.units.flatMap(({ name, sites = [] }) =>
      sites.map(([lon, lat]) => ({ name, lon, lat })),
    );
    const wet = places.filter(
      ({ lon, lat }) => !coast.some((land) => containsPoint(land, lon, lat)),
    );
    expect(wet).toEqual([]);
  });

  it('has townships that tile the land', () => {
    const towns = [...units.values()]
      .filter(({ kind }) => kind === '镇街')
      .map(({ id }) => border(id));
    towns.forEach((town, i) => {
      for (const other of towns.slice(i + 1)) expect(overlapAreaM2(town, other)).toBe(0);
    });
    const whole = uniteGeometries(towns);
    // No hole between them, and nothing counted twice.
    expect(whole.rings.length).toBe(whole.polygons.length);
    expect(Math.abs(sumOf(towns.map(geodesicAreaM2)) - geodesicAreaM2(whole))).toBeLessThan(0.01);
  });

  it('has every parcel on the land of its township and none on another', () => {
    const all = [...shapes.values()];
    const index = buildSpatialIndex(all.map(({ geometry }) => geometry));
    all.forEach(({ id, geometry }, i) => {
      const box = boxOf(geometry);
      const near = box ? itemsInBox(index, box).filter((other) => other > i) : [];
      for (const other of near) {
        expect(overlapAreaM2(geometry, (all[other] as (typeof all)[0]).geometry)).toBe(0);
      }
      const land = overlapAreaM2(geometry, border(parcels.get(id)?.unitId ?? ''));
      expect(Math.abs(land - geodesicAreaM2(geometry))).toBeLessThan(0.1);
    });
  });

  it('passes the checks of the app, which find a little to look at, never in the outlines', () => {
    expect(checkChanges(ws, changes)).toBeNull();
    const rules = checkParcels(ws).map(({ rule }) => rule);
    // Land in several parts is as it should be, and told so that somebody looks.
    const outlines = rules.filter((rule) => rule.startsWith('shape.'));
    expect(outlines.filter((rule) => rule !== 'shape.multipart')).toEqual([]);
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.length).toBeLessThan(parcels.size * 0.12);
  });
});

function sorted<T extends { readonly field: string; readonly period?: string }>(
  facts: readonly T[],
): T[] {
  const key = ({ field, period = '' }: T) => `${field} ${period}`;
  return facts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
