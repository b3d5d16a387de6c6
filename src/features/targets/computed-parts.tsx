import { select } from '../../app/session';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import look from './ledger.module.css';
import style from './targets.module.css';

/** More names than this nobody reads in a list. */
const MOST = 200;

/** What a figure made from data is the ratio or the count of, and which firms are in it. */
export function ComputedParts({ figure }: { readonly figure: OpenFigure }) {
  const { computed } = figure;
  if (!computed) {
    return (
      <Section title="数据推算">
        <Quiet>这一年还没有可用的数据，或清单正在推算。</Quiet>
      </Section>
    );
  }
  const { numerator, denominator, words, year, baseYear, ids, missing, undecided } = computed;
  const cellFirms = figure.cell?.pieces.flatMap(({ firm }) => firm ?? []);
  const within = cellFirms && cellFirms.length > 0 ? cellFirms : ids;
  return (
    <Section title="数据推算" aside={`${year} 年`}>
      <Pairs
        rows={[
          ['口径', words],
          ['分子', formatNumber(numerator, 2)],
          ['分母', formatNumber(denominator, 2)],
          ...(baseYear === null ? [] : [['基期', `${baseYear} 年（假设）`] as const]),
        ]}
      />
      <Firms title="计入的企业" ids={within} />
      {missing.length > 0 && <Firms title="缺数据、未计入的企业" ids={missing} />}
      {undecided.length > 0 && (
        <Firms title="没有实绩数据、按未达标计入分母的企业" ids={undecided} />
      )}
    </Section>
  );
}

function Firms({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const firms = useWorkspace((state) => state.ws.tables.enterprises);
  return (
    <details className={look.weights}>
      <summary>
        {title} {formatNumber(ids.length, 0)} 家
      </summary>
      <ul>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <TextButton onClick={() => select({ table: 'enterprises', id })}>
              {firms.get(id)?.name ?? id}
            </TextButton>
          </li>
        ))}
      </ul>
      {ids.length > MOST && <p className={style.hint}>只列前 {MOST} 家。</p>}
    </details>
  );
}
