import { useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { Verdicts } from '../../app/verdicts/verdicts';
import type { ThemeKey } from '../../core/theme/theme-key';
import { listBasis } from './list-basis';

/** What a theme made of verdicts is told by; null for other themes and while nothing is judged. */
export function useListBasis(theme: ThemeKey): ReturnType<typeof listBasis> | null {
  const verdicts: Verdicts | null = useVerdicts((state) => state.verdicts);
  const list = useSession((state) => state.list);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const variant = useSession((state) => state.variant);
  if (theme !== 'listing' && theme !== 'track') return null;
  return verdicts && listBasis(verdicts, list, { tried, variant });
}
