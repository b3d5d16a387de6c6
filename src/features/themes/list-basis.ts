import { chosenList } from '../../app/verdicts/chosen-list';
import type { Verdicts } from '../../app/verdicts/verdicts';

interface Read {
  readonly tried: boolean;
  readonly variant: string | null;
}

/** By which list, program, year and figures a theme of verdicts is coloured: short for the title, whole for the notes. */
export function listBasis(
  { program, year, lists }: Pick<Verdicts, 'program' | 'year' | 'lists'>,
  list: string | null,
  { tried, variant }: Read,
): { readonly short: string; readonly whole: string } | null {
  const chosen = chosenList(lists, list);
  if (!chosen) return null;
  const { shortTitle, docNo } = program.pack;
  const figures = tried
    ? '，正在试算'
    : variant !== null && program.variant
      ? `，本地口径：${program.variant.name}`
      : '';
  return {
    short: `${year} 年度${tried ? '试算' : ''} · ${chosen.kind.name}`,
    whole: `${shortTitle}（${docNo}）${year} 年度“${chosen.kind.name}”${figures}`,
  };
}
