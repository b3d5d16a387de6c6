import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';

interface Side {
  readonly theme: ThemeKey;
  readonly year: string | null;
}

/** 亩均税收 2022 年: what one side of the curtain shows. */
export function sideName({ theme, year }: Side): string {
  const { title, yearly } = themes[theme];
  return yearly && year !== null ? `${title} ${year} 年` : title;
}

/** What sets a side apart from the one it is compared with: the year where the theme is the same. */
export function shortName(side: Side, from: Side): string {
  return side.theme === from.theme && side.year !== null
    ? `${side.year} 年`
    : themes[side.theme].title;
}
