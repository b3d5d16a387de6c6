import type { Fact } from '../fact';
import type { Field } from '../field';
import { UNKNOWN } from '../quantity';
import { revealedBy } from './fact-columns';
import type { RecordColumn } from './record-column';
import type { Secrecy } from './secrecy';

/** One statement with what it is about. */
export interface FactRow {
  readonly table: 'parcels' | 'enterprises';
  /** Within this file. */
  readonly number: number;
  readonly name: string;
  /** 宗地代码 or 统一社会信用代码. */
  readonly code: string;
  readonly fact: Fact;
  readonly field: Field;
}

/** Every statement as a row of its own: years and months that no wide table has room for, each with its source. */
export function factExport(): RecordColumn<FactRow>[] {
  const text = 'text';
  return [
    { name: '对象', kind: text, read: ({ table }) => (table === 'parcels' ? '地块' : '企业') },
    { name: '序号', kind: 'number', decimals: 0, read: ({ number }) => number },
    { name: '名称', kind: text, reveals: 'name', read: ({ name }) => name || null },
    {
      name: '宗地代码',
      kind: text,
      read: ({ table, code }) => (table === 'parcels' ? code || null : null),
    },
    {
      name: '统一社会信用代码',
      kind: text,
      reveals: 'name',
      read: ({ table, code }) => (table === 'enterprises' ? code || null : null),
    },
    { name: '指标', kind: text, read: ({ field }) => field.label },
    { name: '期间', kind: text, read: ({ fact }) => fact.period ?? null },
    {
      name: '数值',
      kind: 'number',
      read: ({ fact }) => (typeof fact.value === 'number' ? fact.value : null),
    },
    { name: '单位', kind: text, read: ({ field }) => field.unit || null },
    { name: '内容', kind: text, read: ({ fact }) => contentOf(fact) },
    { name: '数据日期', kind: 'date', read: ({ fact }) => fact.asOf },
    { name: '来源', kind: text, reveals: 'name', read: ({ fact }) => fact.source || null },
  ];
}

/** Whether a statement may leave the house at all. */
export function isTold(field: Field, { hideNames, tax }: Secrecy): boolean {
  const reveals = revealedBy(field);
  return !(reveals === 'tax' && tax !== 'full') && !(reveals === 'name' && hideNames);
}

/** A figure stands in its own column; what somebody found to be unknown says so. */
function contentOf({ value }: Fact): string | null {
  if (value === null) return UNKNOWN;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : null;
}
