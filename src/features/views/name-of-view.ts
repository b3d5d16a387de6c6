import { useSession } from '../../app/session';
import { themes } from '../../core/theme/themes';

/** A name to begin with: the theme, the year, and how the filter begins. */
export function nameOfView(): string {
  const { theme, year, filter } = useSession.getState();
  const { title, yearly } = themes[theme];
  const said = filter.trim();
  const short = said.length > 30 ? `${said.slice(0, 30)}…` : said;
  return [yearly && year ? `${year} 年${title}` : title, short].filter(Boolean).join(' · ');
}
