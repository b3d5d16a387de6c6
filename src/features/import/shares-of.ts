import type { Occupancy } from '../../core/enterprise/occupancy';
import { formatMu, muFromM2 } from '../../core/quantity';

type Share = Pick<Occupancy, 'basis' | 'areaM2'>;

/** What the shares of a parcel come to, in words. Owners add up by themselves: what they own includes what is let. */
export function sharesOf(
  shares: readonly Share[],
  wholeM2: number | null,
): { readonly words: string; readonly over: boolean } {
  const groups = [
    { what: '自有', some: shares.filter(({ basis }) => basis === '自有') },
    { what: '租赁和其他', some: shares.filter(({ basis }) => basis !== '自有') },
  ].filter(({ some }) => some.length > 0);
  let over = false;
  const words = groups.map(({ what, some }) => {
    const m2 = some.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
    const unknown = some.filter(({ areaM2 }) => areaM2 === null).length;
    const left = wholeM2 === null ? null : wholeM2 - m2;
    // As much as certificate and survey may differ.
    const tooMuch = left !== null && left < -0.005 * (wholeM2 ?? 0);
    over ||= tooMuch;
    const parts = [
      unknown === some.length ? '面积未知' : formatMu(muFromM2(m2)),
      ...(unknown > 0 && unknown < some.length ? [`另有 ${unknown} 家未知`] : []),
      ...(tooMuch ? [`超出宗地 ${formatMu(muFromM2(-left))}，请改小`] : []),
      ...(left !== null && left > 0 && unknown < some.length
        ? [`宗地还余 ${formatMu(muFromM2(left))}`]
        : []),
    ];
    return `${what} ${some.length} 家：${parts.join('，')}`;
  });
  return { words: words.join('；') || '没有选任何一家', over };
}
