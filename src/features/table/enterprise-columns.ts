import type { Enterprise } from '../../core/enterprise/enterprise';
import { enterpriseFields } from '../../core/enterprise/fields';
import { formerNames } from '../../core/enterprise/former-names';
import { metricKeys } from '../../core/indicator/metric';
import { themes } from '../../core/theme/themes';
import { type Column, factColumn, figureColumn, muColumn, type Row, textColumn } from './column';
import type { ColumnSources } from './column-sources';
import { namesOf } from './names-of';
import { standingColumn } from './standing-column';

const spare = new Set(['formerNames', 'address']);

export function enterpriseColumns(sources: ColumnSources): Column[] {
  const { indicators, year, parcels, standing } = sources;
  const perMu = (row: Row, metric: (typeof metricKeys)[number]) =>
    indicators.perMuOfEnterprise(row.id, metric, year ?? '');
  const dated = (title: string) => (year ? `${year}年${title}` : title);
  return [
    {
      ...textColumn('name', '名称', 260, (row) => row.name),
      aliases: (row) => [formerNames(row as Enterprise)],
    },
    textColumn('uscc', '统一社会信用代码', 180, (row) => (row as Enterprise).uscc),
    textColumn('sector', '行业', 150, (row) => (row as Enterprise).sector),
    muColumn('land', '评价用地（亩）', (row) => perMu(row, 'taxPerMu').landM2),
    ...metricKeys.map((metric) =>
      figureColumn(metric, `${dated(themes[metric].title)}（${themes[metric].unit}）`, 2, (row) =>
        year === null ? null : perMu(row, metric).value,
      ),
    ),
    ...(['listing', 'track'] as const).map((key) => ({
      ...standingColumn('enterprises', key, standing),
      spare: standing === null,
    })),
    textColumn('parcels', '使用地块', 200, (row) =>
      namesOf(parcels, perMu(row, 'taxPerMu').parts, 'parcelId'),
    ),
    ...enterpriseFields.map((field) => ({
      ...factColumn(field),
      spare: field.period === 'month' || spare.has(field.key),
    })),
  ];
}
