import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OpenTarget } from '../../app/session';
import { knownLedger } from '../../app/targets/credit-draft';
import type { Targets } from '../../app/targets/derive-targets';
import type { OpenFigure } from '../../app/targets/open-figure';
import { scopeOfFigure } from '../../app/targets/scope-of-figure';
import { openTarget } from '../../app/targets/target-view';
import { formatNumber } from '../../core/quantity';
import { figureWithUnit } from '../../core/target/figure-words';
import { eventsOfLedger } from '../../core/target/ledger';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { CreditForm } from './credit-form';
import { creditLines } from './credit-lines';
import { CreditList } from './credit-list';
import look from './ledger.module.css';
import style from './targets.module.css';

interface CreditSectionProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

/** The ledger of a target, or of the figure of its table that is open: every credit with what it counts and why. */
export function CreditSection({ targets, open, figure }: CreditSectionProps) {
  const [adding, setAdding] = useState(false);
  const known = useMemo(
    () => knownLedger(targets, open.program, open.target),
    [targets, open.program, open.target],
  );
  const lines = useMemo(
    () => (known ? creditLines(known, figure, targets.day, scopeOfFigure(figure, open)) : []),
    [known, figure, targets.day, open],
  );
  if (!known) return null;
  const events = eventsOfLedger(known.packs, known.key);
  const where = open.unit ?? (open.column === null ? null : '全部单位');
  const column = figure.table?.columns.find(({ key }) => key === open.column)?.title;
  const { unit } = figure.progress;
  const shown = figure.cell ?? figure.progress;
  return (
    <Section
      title={where ? `认定台账：${[where, column].filter(Boolean).join(' · ')}` : '认定台账'}
      aside={`${formatNumber(lines.length, 0)} 笔`}
    >
      {where && (
        <p className={look.scope}>
          完成 {figureWithUnit(shown.done, unit)}
          {shown.task !== null && `，任务 ${figureWithUnit(shown.task, unit)}`}
          {shown.gap !== null && shown.gap > 0 && `，差 ${figureWithUnit(shown.gap, unit)}`}{' '}
          <TextButton onClick={() => openTarget({ ...open, unit: null, column: null })}>
            看全部
          </TextButton>
        </p>
      )}
      {adding ? (
        <CreditForm known={known} figure={figure} open={open} onClose={() => setAdding(false)} />
      ) : (
        <div className={look.verbs}>
          <Button variant="filled" onClick={() => setAdding(true)}>
            登记认定
          </Button>
        </div>
      )}
      <CreditList lines={lines} events={events} unit={unit} day={targets.day} />
      <details className={look.weights}>
        <summary>认定事项和权重</summary>
        <ul>
          {events.map((event) => (
            <li key={event.id}>
              {event.name} <b>{Math.round(event.share * 100)}%</b>
              {event.open && <span className={look.openTag}>口径待定</span>}
              {event.note && <span className={style.hint}> {event.note}</span>}
            </li>
          ))}
        </ul>
        <p className={style.hint}>
          同一块地后来的事项只计权重增加的部分；没有增加的只作记录，不重复计入。权重是方案参数，可在“方案
          · 本地口径”中调整。
        </p>
      </details>
    </Section>
  );
}
