import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ClassOverride, Deeming } from '../../core/program/schema/rule-schema';
import type { PlannedBlock } from '../../core/program/schema/target-schema';

const frequencies = {
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
} as const;

/** 每月，自 7 月起. */
export function wordsOfFrequency({
  frequency,
  startMonth,
}: ProgramPack['monitoring'][number]): string | null {
  if (!frequency) return null;
  return startMonth ? `${frequencies[frequency]}，自 ${startMonth} 月起` : frequencies[frequency];
}

const effects: Readonly<Record<Deeming['effect'], string>> = {
  deemed: '视同完成（计入分母，也计入完成数）',
  'with-block': '随区块考核，不再单独考核',
  'convert-area': '折算面积',
};

const kinds: Readonly<Record<Deeming['kind'], string>> = {
  duration: '按年限',
  spatial: '按所在区块',
  conversion: '按折算',
};

export function wordsOfDeeming({ effect, kind, yearly, revocable }: Deeming): string[] {
  return [
    effects[effect],
    kinds[kind],
    yearly ? '每年重新认定' : '一次认定',
    revocable ? '条件不再符合时取消' : '认定后不取消',
  ];
}

export function wordsOfOverride({ to, effectYear }: ClassOverride, list: string): string {
  const when = effectYear === 'same' ? '当年' : '次年';
  return `“${list}”中未达标的，${when}综合评价定为 ${to} 档，不看得分`;
}

/** 2022—2023 年启动，原则上 3 年. */
export function wordsOfBlockYears({ startFrom, startTo, horizonYears }: PlannedBlock): string {
  const years =
    startFrom === undefined
      ? startTo === undefined
        ? '启动年份未写'
        : `${startTo} 年前启动`
      : startTo === undefined || startTo === startFrom
        ? `${startFrom} 年启动`
        : `${startFrom}—${startTo} 年启动`;
  return horizonYears === undefined ? years : `${years}，整治期 ${horizonYears} 年`;
}
