import type { Enterprise } from '../enterprise/enterprise';
import { enterpriseFields } from '../enterprise/fields';
import { muFromM2, roundTo } from '../quantity';
import { factColumns } from './fact-columns';
import type { RecordColumn, Secrecy, StandingColumns } from './record-column';
import { reporters } from './reporters';
import { standingColumns } from './standing-columns';
import { taxBand } from './tax-band';

export interface EnterpriseSources {
  readonly unitName: (id: string) => string | null;
  readonly landM2: (id: string) => number | null;
  readonly taxPerMu: (id: string) => number | null;
  readonly year: string | null;
  readonly standing: StandingColumns | null;
  readonly secrecy: Secrecy;
}

/** Columns of firms as they leave the house. */
export function enterpriseExport(sources: EnterpriseSources): RecordColumn<Enterprise>[] {
  const { unitName, landM2, year, standing, secrecy } = sources;
  const named: RecordColumn<Enterprise>[] = [
    { name: '企业名称', kind: 'text', read: ({ name }) => name || null },
    { name: '统一社会信用代码', kind: 'text', read: ({ uscc }) => uscc || null },
  ];
  return [
    ...(secrecy.hideNames ? [] : named),
    { name: '行业', kind: 'text', read: ({ sector }) => sector || null },
    {
      name: '填报单位',
      kind: 'text',
      read: ({ reportingUnits }) => reporters(reportingUnits, unitName),
    },
    {
      name: '评价用地（亩）',
      kind: 'number',
      decimals: 2,
      read: ({ id }) => {
        const m2 = landM2(id);
        return m2 === null ? null : roundTo(muFromM2(m2), 2);
      },
    },
    ...taxColumns(sources, year),
    ...standingColumns(standing),
    ...factColumns<Enterprise>(enterpriseFields, year, secrecy),
  ];
}

function taxColumns(
  { taxPerMu, secrecy }: EnterpriseSources,
  year: string | null,
): RecordColumn<Enterprise>[] {
  if (year === null) return [];
  if (secrecy.bandTax) {
    const name = `${year}年亩均税收区间（万元/亩）`;
    return [{ name, kind: 'text', read: ({ id }) => taxBand(taxPerMu(id)) }];
  }
  const read = ({ id }: Enterprise) => {
    const figure = taxPerMu(id);
    return figure === null ? null : roundTo(figure, 2);
  };
  return [{ name: `${year}年亩均税收（万元/亩）`, kind: 'number', decimals: 2, read }];
}
