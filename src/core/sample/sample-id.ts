/** Ids of invented records: padded, so that they sort in order and before any made later. */
export function sampleId(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(10, '0')}`;
}

/** Stands in every invented fact, so that none is ever taken for a real one. */
export const SAMPLE_SOURCE = '示例数据（虚构）';
