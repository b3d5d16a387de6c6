import type { Enterprise } from '../../core/enterprise/enterprise';
import { findFact } from '../../core/fact';
import { formatPeriod } from '../../core/format-value';
import { type MetricKey, metricField, metricKeys } from '../../core/indicator/metric';
import { muFromM2 } from '../../core/quantity';
import { NO_DATA } from '../../core/theme/scale';
import { themes } from '../../core/theme/themes';
import { Section } from '../../ui/section';
import facts from './facts.module.css';
import style from './figures.module.css';
import { landKinds, metricLabel, missingWords } from './land-words';
import { quotient } from './quotient';
import { type Figures, useFigures } from './use-figures';
import { useNames } from './use-names';
import { yearsOf } from './years-of';

/** A firm's figures per mu, year by year, on all the land it uses; below, how the shown year came about. */
export function FirmFigures({ enterprise }: { enterprise: Enterprise }) {
  const figures = useFigures();
  const names = useNames();
  if (!figures) return null;
  const years = yearsOf(enterprise.facts, new Date().getFullYear(), []);
  const { indicators, year } = figures;
  const perMu = (metric: MetricKey, of: string) =>
    indicators.perMuOfEnterprise(enterprise.id, metric, of);
  return (
    <Section title="亩均指标" aside="万元/亩，按现有用地">
      <div className={facts.scroll}>
        <table className={`${facts.grid} ${style.years}`}>
          <thead>
            <tr>
              <th scope="col">指标</th>
              {years.map((of) => (
                <th key={of} scope="col" aria-label={formatPeriod(of)}>
                  {of}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {metricKeys.map((metric) => (
              <tr key={metric}>
                <th scope="row">{themes[metric].title}</th>
                {years.map((of) => {
                  const { value, missing } = perMu(metric, of);
                  return (
                    <td
                      key={of}
                      title={missingWords(missing, metric, of, names).join('；') || undefined}
                      className={`${value === null ? facts.unknown : ''} ${of === year ? style.shown : ''}`}
                    >
                      {value === null ? NO_DATA : themes[metric].format(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {year && <Made enterprise={enterprise} figures={figures} year={year} />}
    </Section>
  );
}

interface MadeProps {
  readonly enterprise: Enterprise;
  readonly figures: Figures;
  readonly year: string;
}

/** 2023 年税收 63.90 万元（来源）÷ 用地 21.30 亩, or what is wanted for it. */
function Made({ enterprise, figures, year }: MadeProps) {
  const names = useNames();
  return (
    <div className={style.reasons}>
      {metricKeys.map((metric) => {
        const result = figures.indicators.perMuOfEnterprise(enterprise.id, metric, year);
        const fact = findFact(enterprise.facts, metricField[metric], year);
        const wanted = missingWords(result.missing, metric, year, names).join('；');
        const { value, figureWan, landM2, parts } = result;
        const shown =
          value !== null && figureWan !== null && landM2 !== null
            ? quotient(figureWan, muFromM2(landM2), [2, 4])
            : null;
        return (
          <p key={metric} className={style.note}>
            {shown
              ? `${year} 年${metricLabel(metric)} ${shown.top} 万元（${fact?.asOf} · ${fact?.source}）÷ 用地 ${shown.bottom} 亩（${landKinds(parts)}）`
              : `${themes[metric].title}${NO_DATA}：${wanted}`}
          </p>
        );
      })}
    </div>
  );
}
