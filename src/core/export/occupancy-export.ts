import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import type { Parcel } from '../parcel/parcel';
import { rounded } from './area-columns';
import type { RecordColumn } from './record-column';

export interface OccupancySources {
  readonly firmOf: (id: string) => Enterprise | undefined;
  readonly parcelOf: (id: string) => Parcel | undefined;
  readonly unitName: (id: string) => string | null;
  /** A number that stands for a firm within this file: it says which rows are one firm's, and not whose. */
  readonly firmNumber: (id: string) => number;
}

/** Columns of the links between firms and land. */
export function occupancyExport(sources: OccupancySources): RecordColumn<Occupancy>[] {
  const { firmOf, parcelOf, unitName, firmNumber } = sources;
  const text = 'text';
  const unitOf = ({ parcelId }: Occupancy) => parcelOf(parcelId)?.unitId ?? null;
  return [
    { name: '企业序号', kind: 'number', decimals: 0, read: (use) => firmNumber(use.enterpriseId) },
    {
      name: '企业名称',
      kind: text,
      reveals: 'name',
      read: (use) => firmOf(use.enterpriseId)?.name || null,
    },
    {
      name: '统一社会信用代码',
      kind: text,
      reveals: 'name',
      read: (use) => firmOf(use.enterpriseId)?.uscc || null,
    },
    { name: '宗地代码', kind: text, read: (use) => parcelOf(use.parcelId)?.code || null },
    {
      name: '地块名称',
      kind: text,
      reveals: 'name',
      read: (use) => parcelOf(use.parcelId)?.name || null,
    },
    {
      name: '所在单位',
      kind: text,
      read: (use) => {
        const id = unitOf(use);
        return id === null ? null : unitName(id);
      },
    },
    { name: '用地方式', kind: text, read: ({ basis }) => basis },
    {
      name: '使用面积（平方米）',
      kind: 'number',
      decimals: 2,
      read: ({ areaM2 }) => rounded(areaM2),
    },
    {
      name: '使用建筑面积（平方米）',
      kind: 'number',
      decimals: 2,
      read: ({ floorAreaM2 }) => rounded(floorAreaM2),
    },
  ];
}
