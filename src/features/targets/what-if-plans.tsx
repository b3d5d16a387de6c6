import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { goToBlock } from '../../app/blocks/go-to-block';
import { nameOfSubject } from '../../app/projects/project-subject';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Credit } from '../../core/target/credit';
import { figureWithUnit } from '../../core/target/figure-words';
import type { MovedPlans } from '../../core/target/what-if';
import form from '../../ui/form.module.css';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './targets.module.css';
import look from './what-if.module.css';

const FIRST = 10;
const STEP = 60;
const MOST_MONTHS = 60;

interface WhatIfPlansProps {
  readonly plans: readonly Credit[];
  /** The day each moved one would come about; null where it is left out. */
  readonly days: ReadonlyMap<string, string | null>;
  readonly day: string;
  readonly moved: MovedPlans;
  readonly onMove: (moved: MovedPlans) => void;
}

/** Planned credits of the target: all of them later, or some left out. */
export function WhatIfPlans({ plans, days, day, moved, onMove }: WhatIfPlansProps) {
  const tables = useWorkspace((state) => state.ws.tables);
  const [most, setMost] = useState(FIRST);
  const { delayMonths, off } = moved;
  const toggle = (id: string) => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    onMove({ delayMonths, off: next });
  };
  const open = ({ subject }: Credit) => {
    if (subject?.table === 'blocks') goToBlock(subject.id);
    else if (subject) select({ table: subject.table, id: subject.id });
  };
  const all = off.size === 0;
  return (
    <Section
      title="计划"
      aside={
        <TextButton
          onClick={() =>
            onMove({ delayMonths, off: new Set(all ? plans.map(({ id }) => id) : []) })
          }
        >
          {all ? '全部不计' : '全部计入'}
        </TextButton>
      }
    >
      <div className={style.sliders}>
        <NumberInput
          label="计划全部推迟（个月）"
          min={0}
          max={MOST_MONTHS}
          allowDecimal={false}
          value={delayMonths}
          onChange={(next) => {
            if (typeof next !== 'number' || next < 0 || next > MOST_MONTHS) return;
            onMove({ delayMonths: next, off });
          }}
        />
      </div>
      <ul className={look.subjects} aria-label="计划认定">
        {plans.slice(0, most).map((plan) => {
          const { id, subject, on, amount, unit } = plan;
          const name = subject ? nameOfSubject(tables, subject) : '未指明对象';
          const later = days.get(id);
          return (
            <li key={id} className={look.plan} data-off={off.has(id) || undefined}>
              <label className={form.check}>
                <input
                  type="checkbox"
                  aria-label={`假设中计入 ${name} ${on}`}
                  checked={!off.has(id)}
                  onChange={() => toggle(id)}
                />
              </label>
              <TextButton onClick={() => open(plan)}>{name}</TextButton>
              <span>{figureWithUnit(amount, unit)}</span>
              <span className={style.hint}>
                {later ? `${on} → ${later}` : on}
                {(later ?? on) <= day && ' · 已过期，不进预计'}
              </span>
            </li>
          );
        })}
      </ul>
      {plans.length > most && (
        <TextButton onClick={() => setMost(most + STEP)}>
          再看 {Math.min(STEP, plans.length - most)} 笔（共 {plans.length} 笔）
        </TextButton>
      )}
    </Section>
  );
}
