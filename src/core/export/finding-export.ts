import type { Enterprise } from '../enterprise/enterprise';
import type { Finding } from '../finding/finding';
import type { Parcel } from '../parcel/parcel';
import { ruleName } from '../quality/rule-names';
import { roundTo } from '../quantity';
import type { RecordColumn } from './record-column';

export interface FindingSources {
  readonly parcelOf: (id: string) => Parcel | undefined;
  readonly firmOf: (id: string) => Enterprise | undefined;
  readonly unitName: (id: string) => string | null;
}

const severities = { error: '错误', warning: '警告', notice: '提示' } as const;
/** Seven decimals are a centimetre, four are ten metres. */
const [FINE, COARSE] = [7, 4];

/** Columns of what does not hold. What is said of it may name firms and files. */
export function findingExport(sources: FindingSources): RecordColumn<Finding>[] {
  const { parcelOf, firmOf, unitName } = sources;
  const text = 'text';
  const landOf = ({ subject }: Finding) =>
    subject?.table === 'parcels' ? parcelOf(subject.id) : undefined;
  const ownerOf = ({ subject }: Finding) =>
    subject?.table === 'enterprises' ? firmOf(subject.id) : undefined;
  return [
    { name: '级别', kind: text, read: ({ severity }) => severities[severity] },
    { name: '规则', kind: text, read: ({ rule }) => ruleName(rule) },
    { name: '规则代码', kind: text, read: ({ rule }) => rule },
    {
      name: '记录',
      kind: text,
      reveals: 'name',
      read: (one) => landOf(one)?.name || ownerOf(one)?.name || null,
    },
    { name: '宗地代码', kind: text, read: (one) => landOf(one)?.code || null },
    {
      name: '统一社会信用代码',
      kind: text,
      reveals: 'name',
      read: (one) => ownerOf(one)?.uscc || null,
    },
    {
      name: '所在单位',
      kind: text,
      read: (one) => {
        const id = landOf(one)?.unitId ?? null;
        return id === null ? null : unitName(id);
      },
    },
    { name: '说明', kind: text, reveals: 'name', read: ({ why }) => why },
    placeColumn('经度', 0),
    placeColumn('纬度', 1),
    { name: '文件位置', kind: text, reveals: 'name', read: ({ fileRow }) => fileRow },
    { name: '来源', kind: text, read: ({ origin }) => origin },
    { name: '发现日期', kind: 'date', read: ({ foundAt }) => foundAt.slice(0, 10) },
    { name: '处理', kind: text, read: ({ waived }) => (waived ? '已豁免' : '待处理') },
    { name: '豁免理由', kind: text, reveals: 'name', read: ({ waived }) => waived?.why ?? null },
    { name: '豁免人', kind: text, reveals: 'name', read: ({ waived }) => waived?.by ?? null },
  ];
}

function placeColumn(name: string, axis: 0 | 1): RecordColumn<Finding> {
  const kind = 'number';
  const read =
    (decimals: number) =>
    ({ place }: Finding) =>
      place && roundTo(place[axis], decimals);
  return {
    name,
    kind,
    decimals: FINE,
    reveals: 'place',
    instead: { name, kind, decimals: COARSE, read: read(COARSE) },
    read: read(FINE),
  };
}
