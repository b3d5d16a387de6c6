import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { runSteps } from '../../app/analysis/steps';
import { notify } from '../../app/notices';
import type { OpenTarget } from '../../app/session';
import { knownLedger } from '../../app/targets/credit-draft';
import type { Targets, TargetsOfProgram } from '../../app/targets/derive-targets';
import { createSupposer, type Supposed } from '../../app/targets/what-if';
import { type MovedPlans, movePlans, plansOf } from '../../core/target/what-if';
import { RefusalNote } from '../../ui/refusal-note';
import style from './targets.module.css';
import look from './what-if.module.css';
import { type Values, WhatIfFields } from './what-if-fields';
import { WhatIfLists } from './what-if-lists';
import { WhatIfPlans } from './what-if-plans';
import { WhatIfRows } from './what-if-rows';

interface WhatIfSectionProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
}

/** Other thresholds, weights, limits and plans, beside the present. Nothing of it is kept. */
export function WhatIfSection({ targets, open }: WhatIfSectionProps) {
  const [shown, setShown] = useState(false);
  const own = targets.programs.find((one) => one.program === open.program);
  if (!own) return null;
  return (
    <details
      className={style.fold}
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        试算：名单标准、权重和计划 <span className={look.mark}>假设，不入账</span>
      </summary>
      {shown && <WhatIf targets={targets} open={open} own={own} />}
    </details>
  );
}

const untouched: MovedPlans = { delayMonths: 0, off: new Set() };

function WhatIf({ targets, open, own }: WhatIfSectionProps & { readonly own: TargetsOfProgram }) {
  const [values, setValues] = useState<Values>({});
  const [moved, setMoved] = useState<MovedPlans>(untouched);
  const plans = useMemo(() => {
    const ledger = knownLedger(targets, open.program, open.target)?.ledger;
    return ledger ? plansOf(ledger.credits, ledger.reversedOn) : [];
  }, [targets, open.program, open.target]);
  const days = useMemo(() => movePlans(plans, moved), [plans, moved]);
  const tried = Object.keys(values).length > 0 || days.size > 0;
  const { answer, working } = useSupposed({ targets, program: open.program, values, days, tried });
  return (
    <>
      <div className={look.bar}>
        <span className={look.mark}>假设，不入账</span>
        <span role="status" className={style.hint}>
          {tried ? (working ? '正在推算…' : '左为现行，右为假设') : '改下面的数，与现行并排看'}
        </span>
        <Button
          disabled={!tried}
          onClick={() => {
            setValues({});
            setMoved(untouched);
          }}
        >
          恢复现行
        </Button>
      </div>
      <WhatIfFields pack={own.pack} program={open.program} values={values} onChange={setValues}>
        {answer && <WhatIfLists lists={answer.lists} />}
      </WhatIfFields>
      {plans.length > 0 && (
        <WhatIfPlans plans={plans} days={days} day={targets.day} moved={moved} onMove={setMoved} />
      )}
      {answer?.refusal && <RefusalNote why={answer.refusal.why} now="请改回范围以内的数。" />}
      {answer && !answer.refusal && (
        <div aria-busy={working}>
          <WhatIfRows rows={answer.rows} open={open} day={targets.day} />
        </div>
      )}
    </>
  );
}

interface Asked {
  readonly targets: Targets;
  readonly program: string;
  readonly values: Values;
  readonly days: ReadonlyMap<string, string | null>;
  readonly tried: boolean;
}

/** What follows, worked out in pieces; the last answer stands until the next is there. */
function useSupposed({ targets, program, values, days, tried }: Asked) {
  const [suppose] = useState(() => createSupposer());
  const [answer, setAnswer] = useState<Supposed | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    if (!tried) {
      setAnswer(null);
      return;
    }
    setWorking(true);
    return runSteps(
      suppose(targets, { program, values, plans: days }),
      (next) => {
        setAnswer(next);
        setWorking(false);
      },
      () => {
        setWorking(false);
        notify('refused', '试算没有算出来。', '请改回原值再试。');
      },
    );
  }, [suppose, targets, program, values, days, tried]);
  return { answer, working };
}
