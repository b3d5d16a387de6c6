import type { ListStanding } from '../../app/verdicts/verdicts';
import type { Explanation } from '../../core/list/explain-verdict';
import { tracks } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { NO, YES } from '../../core/rules/condition';
import { localMinute } from '../../ui/local-time';
import { type PrintRow, printRows } from './print-rows';
import style from './print-sheet.module.css';
import { standingWords } from './standing-words';
import { missingWords, whyWords } from './why-words';

interface PrintedVerdictProps {
  readonly standing: ListStanding;
  readonly row: number;
  readonly explanation: Explanation;
  readonly pack: ProgramPack;
}

/** One list on paper: the verdict, the sentence, and every question as a line of a table. */
export function PrintedVerdict({ standing, row, explanation, pack }: PrintedVerdictProps) {
  const { kind, track, decisions } = standing;
  const decision = decisions.get(row);
  const goes = track[row] as number;
  const rows = printRows(explanation.steps);
  return (
    <section className={style.verdict}>
      <h2>
        {kind.name}：{standingWords(standing, row)}
        {goes > 0 && `（${tracks[goes]}）`}
      </h2>
      <p>
        {decision ? '规则判定：' : ''}
        {whyWords(explanation, pack)}。
      </p>
      {explanation.missing.map((fact) => (
        <p key={`${fact.label}${fact.dataYear ?? ''}`}>
          尚缺{missingWords(fact)}
          {fact.department && `，由${fact.department}提供（${fact.clause?.at ?? '按职能'}）`}。
        </p>
      ))}
      {decision && (
        <p>
          人工改列为{decision.listing}：{decision.why}（{decision.by || '未署名'}，
          {localMinute(decision.at)}）
        </p>
      )}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">条件</th>
              <th scope="col">实际</th>
              <th scope="col">结果</th>
              <th scope="col">依据</th>
              <th scope="col">数据来源</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ line: { role, depth, node } }: { line: PrintRow }) {
  const { question, value, unit, how, answer, clause, source, asOf, parts } = node;
  return (
    <tr>
      <td>{role}</td>
      <td style={{ paddingLeft: `${depth + 0.4}em` }}>{question}</td>
      <td>
        {value === null ? '' : /^-?[\d,.]+$/.test(value) ? `${value} ${unit}` : value}
        {how && <small>{how}</small>}
      </td>
      <td>{answer === YES ? '符合' : answer === NO ? '不符合' : '未知'}</td>
      <td>{parts.length === 0 && clause.at}</td>
      <td>{[source, asOf].filter(Boolean).join(' ')}</td>
    </tr>
  );
}
