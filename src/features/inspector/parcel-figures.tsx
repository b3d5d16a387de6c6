import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Enterprise } from '../../core/enterprise/enterprise';
import { findFact } from '../../core/fact';
import { formatPeriod } from '../../core/format-value';
import { type MetricKey, metricField, metricKeys } from '../../core/indicator/metric';
import type { ParcelPart, ParcelPerMu } from '../../core/indicator/per-mu';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber, formatRate, muFromM2, UNKNOWN } from '../../core/quantity';
import { NO_DATA } from '../../core/theme/scale';
import { themes } from '../../core/theme/themes';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './figures.module.css';
import { exactMu, landKinds, metricLabel, missingWords } from './land-words';
import { Opened } from './opened';
import { quotient } from './quotient';
import { useFigures } from './use-figures';
import { useNames } from './use-names';

/** What the land brings per mu in the shown data year, each figure opened to the firms it comes from. */
export function ParcelFigures({ parcel }: { parcel: Parcel }) {
  const figures = useFigures();
  const names = useNames();
  if (!figures) return null;
  const { indicators, year } = figures;
  const kinds = landKinds(indicators.landUsesOf(parcel.id));
  return (
    <Section title="亩均指标" aside={year ? formatPeriod(year) : undefined}>
      {!year && <Quiet>企业还没有任何年度的数据。</Quiet>}
      {year &&
        metricKeys.map((metric) => {
          const result = indicators.perMuOfParcel(parcel.id, metric, year);
          const { title, unit, format } = themes[metric];
          const known = result.value !== null;
          const shown = termsOf(result);
          return (
            <Opened
              key={metric}
              name={title}
              value={format(result.value)}
              unit={known ? unit : ''}
              made={
                shown
                  ? `${shown.top} 万元 ÷ ${shown.bottom} 亩（${kinds}）`
                  : missingWords(result.missing, metric, year, names).join('；')
              }
            >
              <Parts result={result} metric={metric} year={year} />
            </Opened>
          );
        })}
    </Section>
  );
}

/** The sums that were divided, as they are shown; null while one is wanting. */
function termsOf({ value, wan, landM2 }: ParcelPerMu) {
  const known = value !== null && wan !== null && landM2 !== null;
  return known ? quotient(wan, muFromM2(landM2), [2, 4]) : null;
}

interface PartsProps {
  readonly result: ParcelPerMu;
  readonly metric: MetricKey;
  readonly year: string;
}

function Parts({ result, metric, year }: PartsProps) {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  if (result.parts.length === 0) return <Quiet>没有登记使用企业。</Quiet>;
  const sums = termsOf(result);
  return (
    <table className={style.parts}>
      <thead>
        <tr>
          <th scope="col">企业</th>
          <th scope="col">
            用地（亩）<small>此处 / 全部</small>
          </th>
          <th scope="col">
            {metricLabel(metric)}（万元）<small>分摊 / 全部</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {result.parts.map((part) => (
          <PartRow
            key={part.enterpriseId}
            part={part}
            enterprise={enterprises.get(part.enterpriseId)}
            metric={metric}
            year={year}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{sums?.bottom ?? exactMu(result.landM2)}</td>
          <td>{sums?.top ?? orNoData(result.wan)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface PartRowProps {
  readonly part: ParcelPart;
  readonly enterprise: Enterprise | undefined;
  readonly metric: MetricKey;
  readonly year: string;
}

function PartRow({ part, enterprise, metric, year }: PartRowProps) {
  const { enterpriseId, hereM2, wholeM2, figureWan, share, wan } = part;
  const fact = enterprise && findFact(enterprise.facts, metricField[metric], year);
  return (
    <tr>
      <th scope="row">
        <TextButton onClick={() => select({ table: 'enterprises', id: enterpriseId })}>
          {enterprise?.name || '（未命名）'}
        </TextButton>
        <small>{fact ? `${fact.asOf} · ${fact.source}` : '没有填写'}</small>
      </th>
      <td>
        {exactMu(hereM2)}
        <small>
          / {exactMu(wholeM2)}
          {share !== null && ` · ${formatRate(share)}`}
        </small>
      </td>
      <td>
        {orNoData(wan)}
        <small title={figureWan === null ? `${year} 年没有填写，或填报为未知` : undefined}>
          / {figureWan === null ? UNKNOWN : formatNumber(figureWan, 2)}
        </small>
      </td>
    </tr>
  );
}

/** What was worked out, not stated: without one of its terms there is none. */
function orNoData(wan: number | null): string {
  return wan === null ? NO_DATA : formatNumber(wan, 2);
}
