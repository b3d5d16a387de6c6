import type { Condition } from '../../core/rules/condition';
import { type ConditionText, wordsOfCondition } from './condition-words';
import style from './item.module.css';
import { usePlan } from './plan-context';

/** A condition in words, its parts set in below it. */
export function ConditionLines({ lead, condition }: { lead?: string; condition: Condition }) {
  const { pack } = usePlan();
  return (
    <div className={style.condition}>
      {lead && <p className={style.lead}>{lead}</p>}
      <Lines {...wordsOfCondition(condition, pack)} />
    </div>
  );
}

function Lines({ text, parts }: ConditionText) {
  return (
    <>
      <p>{text}</p>
      {parts.length > 0 && (
        <ul>
          {parts.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same; none ever moves.
            <li key={i}>
              <Lines {...part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
