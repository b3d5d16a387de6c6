import { showClause } from '../../app/programs/shown-clause';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import type { ComputedGrade } from '../../core/scheme/grade-firms';
import { type Grade, gradeOf } from '../../core/scheme/grade-of';
import { schemeMetricWords } from '../../core/scheme/scheme-metric';
import { TextButton } from '../../ui/text-button';
import { useScheme } from './chosen-scheme';
import { gradeWords } from './grade-words';
import style from './grading.module.css';
import { useComputed } from './use-computed';
import { usePolicy } from './use-policy';

/** 综合评价 of one firm for the program year, and for the next where failing this one counts there. */
export function GradeLine({ id }: { id: string }) {
  const verdicts = useVerdicts((state) => state.verdicts);
  if (!verdicts) return null;
  const { pack } = verdicts.program;
  const later = pack.classOverrides.some(({ effectYear }) => effectYear === 'next');
  return (
    <div className={style.grades}>
      <GradeOfYear id={id} year={verdicts.year} />
      {later && <GradeOfYear id={id} year={verdicts.year + 1} />}
    </div>
  );
}

function GradeOfYear({ id, year }: { id: string; year: number }) {
  const scheme = useScheme();
  const all = useComputed(scheme, String(year));
  const computed = all.grades?.get(id) ?? null;
  const facts = useWorkspace((state) => state.ws.tables.enterprises.get(id)?.facts);
  const policy = usePolicy(year);
  if (!facts) return null;
  const grade = gradeOf({ facts, year: String(year), computed, policy: policy.of(id) });
  const { override, statedBy } = grade;
  const clause = override?.clause;
  return (
    <div className={style.line}>
      <p>
        <b>综合评价（{year} 年度）</b>：{gradeWords(grade, all.scheme)}
        {policy.working && ' · 正在核对方案的调整…'}
      </p>
      {statedBy && (
        <p className={style.note}>
          台账来源：{statedBy.source} {statedBy.asOf}
        </p>
      )}
      {clause && (
        <p className={style.note}>
          调整依据 <TextButton onClick={() => showClause(clause)}>{clause.at}</TextButton> “
          {clause.quote}”
        </p>
      )}
      {computed && computed.score !== null && scheme && (
        <Score grade={grade} computed={computed} scheme={scheme.name} />
      )}
    </div>
  );
}

interface ScoreProps {
  readonly grade: Grade;
  readonly computed: ComputedGrade;
  readonly scheme: string;
}

/** How the score came about: each indicator over its baseline, times its weight. */
function Score({ grade, computed, scheme }: ScoreProps) {
  const { scale, rank, of } = computed;
  return (
    <details className={style.score}>
      <summary>
        得分构成（{scheme}，{scale}第 {formatNumber(rank, 0)} / {formatNumber(of, 0)} 名）
      </summary>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">实际 ÷ 基准</th>
            <th scope="col">权重</th>
            <th scope="col">得分</th>
          </tr>
        </thead>
        <tbody>
          {grade.parts.map(({ metric, value, baseline, weight, points }) => (
            <tr key={metric}>
              <th scope="row">
                {schemeMetricWords[metric].label}
                <small>{schemeMetricWords[metric].unit}</small>
              </th>
              <td>
                {formatNumber(value, 2)} ÷ {baseline}
              </td>
              <td>{weight}</td>
              <td>{formatNumber(points, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            <td>100</td>
            <td>{formatNumber(grade.score, 2)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
