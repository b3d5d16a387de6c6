import type { Idle } from '../../core/indicator/idle';
import type { Parcel } from '../../core/parcel/parcel';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';

/** The figure of one side of the map at one parcel. */
export interface CardFigure {
  readonly theme: ThemeKey;
  readonly year: string | null;
  readonly value: number | string | null;
}

export interface ParcelCard {
  readonly name: string;
  readonly code: string;
  /** One line a side: 亩均税收 3.20 万元/亩（2022 年）. */
  readonly figures: readonly string[];
  /** Null for land in use, and for land of which nothing is known. */
  readonly idle: string | null;
}

/** The few words beside the pointer: which parcel, what it is coloured by, and whether it lies idle. */
export function parcelCard(
  parcel: Parcel,
  figures: readonly CardFigure[],
  { status, by }: Pick<Idle, 'status' | 'by'>,
): ParcelCard {
  const idle = status === null || status === '在用' ? null : status;
  return {
    name: parcel.name || '未命名地块',
    code: parcel.code || '无宗地代码',
    figures: figures.map(figureWords),
    idle: idle && by === 'rule' ? `${idle}（按规则推算，未经认定）` : idle,
  };
}

function figureWords({ theme, year, value }: CardFigure): string {
  const { title, unit, yearly, format } = themes[theme];
  const withUnit = typeof value === 'number' && unit ? ` ${unit}` : '';
  return `${title} ${format(value)}${withUnit}${yearly && year ? `（${year} 年）` : ''}`;
}
