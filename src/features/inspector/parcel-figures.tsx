import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Enterprise } from '../../core/enterprise/enterprise';
import { findFact } from '../../core/fact';
import { formatPeriod } from '../../core/format-value';
import { type MetricKey, metricField, metricKeys } from '../../core/indicator/metric';
import type { ParcelPart, ParcelPerMu } from '../../core/indicator/per-mu';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber, formatRate, formatWan, muFromM2, UNKNOWN } from '../../core/quantity';
import { themes } from '../../core/theme/themes';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './figures.module.css';
import { metricLabel, missingWords, mu } from './land-words';
import { Opened } from './opened';
import { useFigures } from './use-figures';
import { useNames } from './use-names';

/** What the land brings per mu in the shown data year, each figure opened to the firms it comes from. */
export function ParcelFigures({ parcel }: { parcel: Parcel }) {
  const figures = useFigures();
  const names = useNames();
  if (!figures) return null;
  const { indicators, year } = figures;
  return (
    <Section title="亩均指标" aside={year ? formatPeriod(year) : undefined}>
      {!year && <Quiet>企业还没有任何年度的数据。</Quiet>}
      {year &&
        metricKeys.map((metric) => {
          const result = indicators.perMuOfParcel(parcel.id, metric, year);
          const { title, unit, format } = themes[metric];
          const known = result.value !== null;
          return (
            <Opened
              key={metric}
              name={title}
              value={format(result.value)}
              unit={known ? unit : ''}
              made={
                known
                  ? `${formatWan(result.wan)} ÷ ${mu(result.landM2)}`
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

interface PartsProps {
  readonly result: ParcelPerMu;
  readonly metric: MetricKey;
  readonly year: string;
}

function Parts({ result, metric, year }: PartsProps) {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  if (result.parts.length === 0) return <Quiet>没有登记使用企业。</Quiet>;
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
          <td>{plainMu(result.landM2)}</td>
          <td>{formatNumber(result.wan, 2)}</td>
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
        {plainMu(hereM2)}
        <small>
          / {plainMu(wholeM2)}
          {share !== null && ` · ${formatRate(share)}`}
        </small>
      </td>
      <td>
        {formatNumber(wan, 2)}
        <small>/ {formatNumber(figureWan, 2)}</small>
      </td>
    </tr>
  );
}

function plainMu(m2: number | null): string {
  return m2 === null ? UNKNOWN : formatNumber(muFromM2(m2), 2);
}
