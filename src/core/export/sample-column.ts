import { SAMPLE } from './provenance';
import type { RecordColumn } from './record-column';

/** In every row of invented data: a row that is copied into another table says so there too. */
export const sampleColumn: RecordColumn<unknown> = {
  name: '数据性质',
  kind: 'text',
  short: 'SJXZ',
  read: () => SAMPLE,
};
