import { useMemo, useState } from 'react';
import { withdrawDecision } from '../../app/commands/withdraw-decision';
import { announce } from '../../app/notices';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import type { Explanation } from '../../core/list/explain-verdict';
import { listings, NOT_LISTED, tracks } from '../../core/list/verdict';
import { useAsk } from '../../ui/ask-context';
import { localMinute } from '../../ui/local-time';
import { TextButton } from '../../ui/text-button';
import { ClauseChip } from './clause-chip';
import { DecideForm } from './decide-form';
import { Grounds } from './grounds';
import { standingWords } from './standing-words';
import trace from './trace.module.css';
import style from './verdict.module.css';
import { missingWords, whyWords } from './why-words';

interface ListVerdictProps {
  readonly verdicts: Verdicts;
  readonly standing: ListStanding;
  readonly row: number;
  /** The grounds stand open at first. */
  readonly opened: boolean;
}

/** Where one record stands on one list: by rule, by a person, and why. */
export function ListVerdict({ verdicts, standing, row, opened }: ListVerdictProps) {
  const { kind } = standing;
  const { pack } = verdicts.program;
  const explanation = useMemo(() => standing.explain(row), [standing, row]);
  const [deciding, setDeciding] = useState(false);
  const [open, setOpen] = useState(opened);
  const decision = standing.decisions.get(row);
  const verb = decision ? '重新认定' : '改列';
  const judged = kind.basis === 'rule';
  return (
    <article className={style.verdict} aria-label={kind.name}>
      <header className={style.head}>
        <h4 title={kind.name}>{kind.name}</h4>
        <Badges standing={standing} row={row} />
      </header>
      <p className={style.why}>
        {decision && judged && <b>规则：</b>}
        {whyWords(explanation, pack)}。
      </p>
      {explanation.categories.length > 0 && (
        <p className={style.kinds}>
          属于
          {explanation.categories.map(({ id, name, clause }) => (
            <span key={id}>
              {name} <ClauseChip clause={clause} />
            </span>
          ))}
        </p>
      )}
      <MissingFacts explanation={explanation} />
      {decision && <Decided decision={decision} />}
      {deciding ? (
        <DecideForm
          standing={standing}
          verdicts={verdicts}
          row={row}
          onClose={() => setDeciding(false)}
        />
      ) : (
        <div className={style.verbs}>
          {judged && (
            <button
              type="button"
              className={style.turn}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? '收起判定过程' : '判定过程'}
            </button>
          )}
          <TextButton label={`${verb}：${kind.name}`} onClick={() => setDeciding(true)}>
            {verb}
          </TextButton>
          <ClauseChip clause={kind.clause} />
        </div>
      )}
      {open && judged && <Grounds explanation={explanation} kind={kind} pack={pack} />}
    </article>
  );
}

/** Computed and decided apart: what the rule says stays in sight where a person said otherwise. */
function Badges({ standing, row }: Pick<ListVerdictProps, 'standing' | 'row'>) {
  const { listing, track, computed, decisions } = standing;
  const own = computed.listing[row] as number;
  const stands = listing[row] as number;
  const goes = track[row] as number;
  return (
    <span className={style.badges}>
      {decisions.has(row) && standing.kind.basis === 'rule' && (
        <>
          <span className={style.badge} data-was="true">
            规则 {listings[own]}
          </span>
          <span aria-hidden="true">→</span>
        </>
      )}
      <span className={style.badge} data-listing={stands}>
        {decisions.has(row) && '人工 '}
        {standingWords(standing, row)}
      </span>
      {stands !== NOT_LISTED && goes > 0 && <span className={style.badge}>{tracks[goes]}</span>}
    </span>
  );
}

function MissingFacts({ explanation: { missing } }: { explanation: Explanation }) {
  if (missing.length === 0) return null;
  return (
    <ul className={style.missing} aria-label="尚缺数据">
      {missing.map((fact) => (
        <li key={`${fact.label}${fact.dataYear ?? ''}`}>
          <b>{missingWords(fact)}</b>
          {fact.department ? `：由${fact.department}提供` : '：文件未写明由谁提供'}
          {fact.how && `；现有 ${fact.how}`}
          {fact.clause && (
            <>
              {' '}
              <ClauseChip clause={fact.clause} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type Decided = NonNullable<ReturnType<ListStanding['decisions']['get']>>;

function Decided({ decision }: { decision: Decided }) {
  const { who } = useAsk();
  const { id, listing, why, by, at } = decision;
  const withdraw = async () => {
    if (await who()) await announce(withdrawDecision({ ids: [id] }));
  };
  return (
    <div className={style.decided}>
      <p>
        <b>人工改列为{listing}</b>：{why}
      </p>
      <p className={`${trace.behind} ${style.by}`}>
        {by || '未署名'} · <time dateTime={at}>{localMinute(at)}</time>
        <TextButton onClick={() => void withdraw()}>撤回认定</TextButton>
      </p>
    </div>
  );
}
