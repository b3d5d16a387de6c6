import type { Selection } from '../../app/session';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { formatMu, muFromM2, UNKNOWN } from '../../core/quantity';
import type { Workspace } from '../../core/workspace';

/** Who or what is judged, as the printed sheet names it. */
export function identityRows(
  { tables }: Pick<Workspace, 'tables'>,
  { table, id }: Selection,
  stands: { readonly standing: ListStanding; readonly row: number } | undefined,
): readonly (readonly [name: string, value: string])[] {
  const unit = stands?.standing.units[stands.row] || UNKNOWN;
  const m2 = stands?.standing.areasM2[stands.row] ?? Number.NaN;
  const mu = Number.isNaN(m2) ? UNKNOWN : formatMu(muFromM2(m2));
  if (table === 'enterprises') {
    const { name = '', uscc = '', sector = '' } = tables.enterprises.get(id) ?? {};
    return [
      ['企业名称', name || UNKNOWN],
      ['统一社会信用代码', uscc || UNKNOWN],
      ['行业', sector || UNKNOWN],
      ['填报单位', unit],
      ['评价用地', mu],
    ];
  }
  const { name = '', code = '', landUse = '', tenure = '' } = tables.parcels.get(id) ?? {};
  return [
    ['地块名称', name || UNKNOWN],
    ['宗地代码', code || UNKNOWN],
    ['用途、权属', [landUse || UNKNOWN, tenure || UNKNOWN].join('、')],
    ['所在单位', unit],
    ['图形面积（椭球面）', mu],
  ];
}
