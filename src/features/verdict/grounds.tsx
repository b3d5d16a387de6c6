import type { ExplainedStep, Explanation } from '../../core/list/explain-verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ListKind } from '../../core/program/schema/rule-schema';
import { NO } from '../../core/rules/condition';
import { ClauseChip } from './clause-chip';
import { roleWords } from './role-words';
import style from './trace.module.css';
import { Mark, TraceTree } from './trace-tree';

interface GroundsProps {
  readonly explanation: Explanation;
  readonly kind: ListKind;
  readonly pack: ProgramPack;
}

/** All that was asked, in the order it counts. What did not apply is one line until it is opened. */
export function Grounds({ explanation, kind, pack }: GroundsProps) {
  const doubts = pack.openQuestions.filter(({ id }) => kind.open.includes(id));
  return (
    <div className={style.grounds}>
      {explanation.steps.map((step) => (
        <Step key={`${step.role} ${step.id}`} step={step} />
      ))}
      {doubts.length > 0 && (
        <details className={style.step}>
          <summary>
            <span className={style.role}>口径待定</span>
            <span>{doubts.length} 项，文件未写明，暂按本方案包的读法</span>
          </summary>
          <ul className={style.doubts}>
            {doubts.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Step({ step }: { step: ExplainedStep }) {
  const { role, text, node, clause } = step;
  const own = role === 'exemption' || role === 'deeming' || role === 'category';
  return (
    <details className={style.step} open={role === 'rule' || role === 'pass' || node.answer !== NO}>
      <summary>
        <span className={style.role}>{roleWords[role]}</span>
        {own && <span>{text}</span>}
        <Mark answer={node.answer} />
      </summary>
      {own && (
        <p className={style.behind}>
          依据 <ClauseChip clause={clause} /> “{clause.quote}”
        </p>
      )}
      <TraceTree node={node} answered />
    </details>
  );
}
