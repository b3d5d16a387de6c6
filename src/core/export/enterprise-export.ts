import type { Enterprise } from '../enterprise/enterprise';
import { enterpriseFields } from '../enterprise/fields';
import { inMu, rounded } from './area-columns';
import { factColumns } from './fact-columns';
import type { RecordColumn, StandingColumns } from './record-column';
import { reporters } from './reporters';
import { standingColumns } from './standing-columns';
import { taxBand } from './tax-band';

export interface EnterpriseSources {
  readonly unitName: (id: string) => string | null;
  readonly landM2: (id: string) => number | null;
  readonly taxPerMu: (id: string) => number | null;
  readonly year: string | null;
  readonly standing: StandingColumns | null;
}

/** Columns of firms as they leave the house. */
export function enterpriseExport(sources: EnterpriseSources): RecordColumn<Enterprise>[] {
  const { unitName, landM2, year, standing } = sources;
  const text = 'text';
  return [
    { name: '企业名称', kind: text, reveals: 'name', read: ({ name }) => name || null },
    { name: '统一社会信用代码', kind: text, reveals: 'name', read: ({ uscc }) => uscc || null },
    { name: '行业', kind: text, read: ({ sector }) => sector || null },
    {
      name: '填报单位',
      kind: text,
      read: ({ reportingUnits }) => reporters(reportingUnits, unitName),
    },
    {
      name: '评价用地（亩）',
      kind: 'number',
      decimals: 2,
      read: ({ id }) => inMu(landM2(id)),
    },
    ...taxColumns(sources, year),
    ...standingColumns(standing),
    ...factColumns<Enterprise>(enterpriseFields, year),
  ];
}

function taxColumns(
  { taxPerMu }: EnterpriseSources,
  year: string | null,
): RecordColumn<Enterprise>[] {
  if (year === null) return [];
  return [
    {
      name: `${year}年亩均税收（万元/亩）`,
      kind: 'number',
      decimals: 2,
      reveals: 'tax',
      instead: {
        name: `${year}年亩均税收区间（万元/亩）`,
        kind: 'text',
        read: ({ id }) => taxBand(taxPerMu(id)),
      },
      read: ({ id }) => rounded(taxPerMu(id)),
    },
  ];
}
