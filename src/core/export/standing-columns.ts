import type { RecordColumn, StandingColumns } from './record-column';

/** Where a record stands on the list; nothing while no list is judged. */
export function standingColumns(
  standing: StandingColumns | null,
): RecordColumn<{ readonly id: string }>[] {
  if (!standing) return [];
  const { list, year, listing, track } = standing;
  const kind = 'text';
  return [
    { name: `${list}（${year}年）`, kind, short: 'QDGS', read: ({ id }) => listing(id) },
    { name: '考核方式', kind, short: 'KHFS', read: ({ id }) => track(id) },
  ];
}
