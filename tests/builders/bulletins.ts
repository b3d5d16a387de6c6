import { readFileSync } from 'node:fs';
import type { BulletinAsked } from '../../src/core/bulletin/bulletin-targets';
import { type ProgramPack, packSchema } from '../../src/core/program/schema/pack-schema';
import type { Credit } from '../../src/core/target/credit';
import { aCredit, plainLedger } from './credits';

export function openPack(id: string): ProgramPack {
  const url = new URL(`../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

const pack = openPack('dinghai-2021');

export const bulletinCredits: readonly Credit[] = [
  aCredit('c1', { event: 'complete', unitId: 'unit 白泉镇', amount: 31.115, on: '2021-07-10' }),
  aCredit('c2', { event: 'complete', unitId: 'unit 白泉镇', amount: 12.004, on: '2021-05-10' }),
  aCredit('c3', { event: 'start', unitId: 'unit 双桥街道', amount: 10.013, on: '2021-06-01' }),
  aCredit('c4', { event: 'complete', unitId: 'unit 小沙街道', amount: 3.005, on: '2021-06-02' }),
  aCredit('c5', { event: 'complete', unitId: null, amount: 2.333, on: '2021-06-03' }),
  aCredit('c6', {
    event: 'complete',
    unitId: 'unit 盐仓街道',
    sector: '服务业',
    amount: 15.508,
    on: '2021-06-04',
    document: '=cmd|x',
  }),
];

/** A bulletin of 定海 2021 over a handful of credits that are easily added up. */
export function aBulletinAsked(
  patch: Partial<BulletinAsked> = {},
  credits: readonly Credit[] = bulletinCredits,
): BulletinAsked {
  const ledger = plainLedger(credits, { start: 0.5, complete: 1 });
  return {
    pack,
    progress: {
      pack,
      ledgerOf: ({ id }) => (id === 'd7' || id === 'd8' ? ledger : null),
      readings: [],
      computed: null,
      day: '2021-07-31',
      enteredOn: null,
    },
    unitIdOf: (printed) => (printed === '粮油产业园区' ? null : `unit ${printed}`),
    year: 2021,
    subjectName: ({ id }) => (id === 'c1' ? "=cmd|'/C calc'!A0" : `示例地块 ${id}`),
    eventName: (id) => pack.creditEvents?.find((event) => event.id === id)?.name ?? id,
    unitName: (id) => id.replace('unit ', ''),
    sample: true,
    sources: ['数据来源：示例工作区'],
    issuer: '',
    madeOn: '2021-08-05',
    caption: '',
    ...patch,
  };
}
