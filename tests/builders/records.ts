import type { Enterprise } from '../../src/core/enterprise/enterprise';
import type { Fact } from '../../src/core/fact';
import { packPolygons } from '../../src/core/geo/geometry';
import type { Parcel, Shape } from '../../src/core/parcel/parcel';
import type { Unit } from '../../src/core/unit/unit';

export function aUnit(id = 'unit-1', patch: Partial<Unit> = {}): Unit {
  return { id, name: '白泉镇', aliases: [], code: '330902104', kind: '镇街', rev: 0, ...patch };
}

export function aParcel(id = 'parcel-1', patch: Partial<Parcel> = {}): Parcel {
  return {
    id,
    code: '330902104001GB00001',
    name: '示例地块一',
    unitId: null,
    reportingUnits: {},
    landUse: '工业用地',
    tenure: '国有出让',
    registeredM2: 6666.67,
    facts: [],
    rev: 0,
    ...patch,
  };
}

export function aShape(id = 'parcel-1', lon = 122.1, lat = 30.05): Shape {
  const ring: [number, number][] = [
    [lon, lat],
    [lon + 0.001, lat],
    [lon + 0.001, lat + 0.001],
    [lon, lat + 0.001],
  ];
  return { id, geometry: packPolygons([[ring]]), rev: 0 };
}

export function anEnterprise(id = 'firm-1', patch: Partial<Enterprise> = {}): Enterprise {
  return {
    id,
    name: '示例机械一厂',
    uscc: '',
    sector: '通用设备制造业',
    reportingUnits: {},
    facts: [],
    rev: 0,
    ...patch,
  };
}

export function aFact(field: string, value: Fact['value'], patch: Partial<Fact> = {}): Fact {
  return { field, value, asOf: '2021-07-31', source: '示例台账', ...patch };
}
