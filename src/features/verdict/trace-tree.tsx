import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { TraceNode } from '../../core/list/trace-node';
import { type Answer, NO, YES } from '../../core/rules/condition';
import { adjustedWords } from './adjusted-words';
import { ClauseChip } from './clause-chip';
import style from './trace.module.css';

interface TraceTreeProps {
  readonly node: TraceNode;
  /** The answer stands in the line above already. */
  readonly answered?: boolean;
}

/** A question, its answer and all that stands behind it, with the questions it is made of. */
export function TraceTree({ node, answered = false }: TraceTreeProps) {
  return (
    <div className={style.node}>
      <Leaf node={node} answered={answered} />
      {node.parts.length > 0 && (
        <ul className={style.parts}>
          {node.parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a rule have no name and keep their order.
            <li key={at}>
              <TraceTree node={part} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const marks = { yes: ['✓', '符合'], no: ['✗', '不符合'], unknown: ['?', '未知'] } as const;

function markOf(answer: Answer): keyof typeof marks {
  return answer === YES ? 'yes' : answer === NO ? 'no' : 'unknown';
}

/** A sign and a word: colour alone says nothing. */
export function Mark({ answer }: { answer: Answer }) {
  const [sign, word] = marks[markOf(answer)];
  return (
    <span className={style.mark} data-answer={markOf(answer)}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  );
}

function Leaf({ node, answered }: Required<TraceTreeProps>) {
  const program = useVerdicts((state) => state.verdicts?.program);
  const { question, answer, value, unit, how, source, asOf, open, clause, parts, kind } = node;
  const doubt = program?.pack.openQuestions.find(({ id }) => id === open);
  const adjusted = program ? adjustedWords(node, program) : null;
  const told = kind === 'fact' || kind === 'listed' || kind === 'inUnit';
  return (
    <>
      <p className={style.question}>
        {!answered && <Mark answer={answer} />}
        <span>{question}</span>
        {parts.length === 0 && <ClauseChip clause={clause} />}
      </p>
      {told && value !== null && (
        <p className={style.behind}>
          实际 <strong>{/^-?[\d,.]+$/.test(value) ? `${value} ${unit}` : value}</strong>
          {how && <> · {how}</>}
          {source && <> · 来源：{[source, asOf].filter(Boolean).join(' ')}</>}
        </p>
      )}
      {adjusted && <p className={style.doubt}>{adjusted}</p>}
      {doubt && <p className={style.doubt}>口径待定：{doubt.text}</p>}
    </>
  );
}
