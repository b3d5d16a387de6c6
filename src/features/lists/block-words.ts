import type { ListStanding } from '../../app/verdicts/verdicts';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';

/** What is told of a block beside its unit: land of firms and listed firms, and a boundary that came after the year. */
export function besideBlock({ blocks, computed }: ListStanding, row: number): string {
  const occupied = blocks?.occupiedM2[row] ?? null;
  if (!blocks || occupied === null) return '';
  const listed = blocks.listedFirms[row] ?? null;
  const drawnFrom = blocks.drawnFrom[row] ?? '';
  return [
    `涉企用地 ${formatMu(muFromM2(occupied))}`,
    listed === null ? '' : `${blocks.firmList ?? ''} ${formatNumber(listed, 0)} 家`,
    drawnFrom > `${computed.year}-12-31` ? `按 ${drawnFrom} 起的边界` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
