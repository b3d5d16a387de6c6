import type { Unit } from '../unit/unit';
import { sampleId } from './sample-id';

/** Townships of 定海区 by the last three digits of their statistical code; names are real. */
const townships = [
  ['002', '昌国街道'],
  ['003', '环南街道'],
  ['004', '城东街道'],
  ['005', '盐仓街道'],
  ['006', '临城街道'],
  ['007', '岑港街道'],
  ['008', '马岙街道'],
  ['009', '双桥街道'],
  ['010', '小沙街道'],
  ['050', '千岛街道'],
  ['100', '金塘镇'],
  ['104', '白泉镇'],
  ['105', '干𬒗镇'],
] as const;

/** Parks report like townships but have no code, and lie across several of them. */
const platforms = ['定海工业园区', '水产品产业园区', '粮油产业园区'] as const;

/** The second character of 干𬒗镇 is missing from GBK, so ledgers write the name in other ways. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  干𬒗镇: ['干览镇', '干石览镇'],
  昌国街道: ['昌国'],
  粮油产业园区: ['粮油园区'],
  水产品产业园区: ['水产园区'],
};

export function townshipId(code: string): string {
  return sampleId('unit', Number(`330902${code}`));
}

export function platformId(name: (typeof platforms)[number]): string {
  return sampleId('unit', 330902900 + platforms.indexOf(name) + 1);
}

export function sampleUnits(): Unit[] {
  return [
    ...townships.map(([code, name]) => unit(townshipId(code), name, `330902${code}`)),
    ...platforms.map((name) => unit(platformId(name), name, null)),
  ];
}

function unit(id: string, name: string, code: string | null): Unit {
  const kind = code === null ? '平台' : '镇街';
  return { id, name, aliases: aliases[name] ?? [], code, kind, rev: 0 };
}
