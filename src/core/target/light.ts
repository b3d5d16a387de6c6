import type { ProgramPack } from '../program/schema/pack-schema';
import { formatNumber } from '../quantity';

export type Light = 'green' | 'yellow' | 'red' | 'done' | 'none';

/** Percentage points behind schedule at which a light is yellow, and beyond which it is red. */
export interface LightLimits {
  readonly yellow: number;
  readonly red: number;
}

/** The limits a pack, or a variant of it, sets. */
export function lightsOf({ parameters }: Pick<ProgramPack, 'parameters'>): LightLimits {
  const limitOf = (id: string, usual: number) =>
    parameters.find((parameter) => parameter.id === id && !parameter.unset)?.value ?? usual;
  return { yellow: limitOf('lightYellowPoints', 10), red: limitOf('lightRedPoints', 30) };
}

export interface LightAsked {
  /** Why there is nothing to judge: no task, no figure; null where there is. */
  readonly nothing: string | null;
  readonly met: boolean;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  /** Nobody is held to a target before this day: the document's, or that of the first entry. */
  readonly notBefore: string;
  /** What is missing, in words with its unit. */
  readonly gapWords: string;
  /** A state or a share is due at the end; met before, it may still be lost. */
  readonly state: boolean;
  /** Points behind schedule; null where no schedule is assumed. */
  readonly lag: number | null;
  readonly limits: LightLimits;
}

export interface LightAnswer {
  readonly light: Light;
  readonly why: string;
}

/** The light and the reason for it in words: colour never stands alone. */
export function lightOf(asked: LightAsked): LightAnswer {
  const { nothing, met, day, from, to, notBefore, gapWords, state, lag, limits } = asked;
  if (nothing !== null) return { light: 'none', why: nothing };
  if (met && state && day < to) return { light: 'green', why: `已达到，期末 ${to} 再认定` };
  if (met) return { light: 'done', why: '已完成' };
  if (day < from) return { light: 'none', why: `${from} 起算` };
  if (day < notBefore) return { light: 'none', why: `文件印发或录入（${notBefore}）之前不评灯` };
  // On the last day itself there is still time; a document dated after its own deadline gives as much.
  if (day > to && day > notBefore) {
    return { light: 'red', why: `期限 ${to} 已过，差 ${gapWords}` };
  }
  if (lag === null) return { light: 'yellow', why: `未达到，差 ${gapWords}；期末 ${to} 认定` };
  const points = formatNumber(Math.abs(lag), 1);
  if (lag > limits.red) {
    return { light: 'red', why: `落后序时 ${points} 个百分点，超过 ${limits.red} 个` };
  }
  if (lag > 0 && lag >= limits.yellow) {
    return { light: 'yellow', why: `落后序时 ${points} 个百分点，达到 ${limits.yellow} 个` };
  }
  return { light: 'green', why: `${lag > 0 ? '落后' : '快于'}序时 ${points} 个百分点` };
}
