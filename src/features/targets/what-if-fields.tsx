import { NumberInput } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import { type ListThreshold, listThresholds } from '../../app/targets/what-if-thresholds';
import { floorMuRatio } from '../../core/program/credit-parameters';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { formatNumber } from '../../core/quantity';
import type { Operator } from '../../core/rules/condition';
import { ClauseChip } from '../../ui/clause-chip';
import { Section } from '../../ui/section';
import style from './targets.module.css';
import look from './what-if.module.css';

/** Moved figures by id; what stands as it was is not in it. */
export type Values = Readonly<Record<string, number>>;

interface WhatIfFieldsProps {
  readonly pack: ProgramPack;
  readonly program: string;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** What the lists come to, below the figures they are judged by. */
  readonly children: ReactNode;
}

/** Every figure that may be moved: those lists are judged by with their clause, then weights, lights and floors. */
export function WhatIfFields({ pack, program, values, onChange, children }: WhatIfFieldsProps) {
  const thresholds = useMemo(() => listThresholds(pack), [pack]);
  const parameters = pack.parameters.filter(({ id }) => isOfTargets(id));
  const set = (id: string, from: number | null, to: string | number) => {
    const { [id]: _, ...others } = values;
    if (typeof to === 'number' && to !== from) onChange({ ...others, [id]: to });
    else if (id in values) onChange(others);
  };
  return (
    <>
      <Section title="名单标准" aside={`${thresholds.length} 项`}>
        {thresholds.length === 0 && (
          <p className={style.hint}>这份方案的清单没有可以移动的数值标准。</p>
        )}
        <ul className={look.fields}>
          {thresholds.map((threshold) => {
            const { id, unit, value, min, max, clause, uses } = threshold;
            return (
              <li key={id}>
                <NumberInput
                  label={`${titleOf(threshold, pack)}${unit && `（${unit}）`}`}
                  min={min}
                  max={max}
                  step={unit === '万元/亩' ? 0.5 : 1}
                  decimalScale={2}
                  value={values[id] ?? value}
                  onChange={(next) => set(id, value, next)}
                />
                <p className={style.hint}>
                  现行 {formatNumber(value, Number.isInteger(value) ? 0 : 2)} {unit} ·{' '}
                  {uses.map(({ name, parts }) => `${name}（${parts.join('、')}）`).join('，')}{' '}
                  {clause && (
                    <ClauseChip clause={clause} onShow={(one) => showClause({ ...one, program })} />
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      </Section>
      {children}
      {parameters.length > 0 && (
        <details className={style.fold}>
          <summary>权重、灯和折算（{parameters.length} 项）</summary>
          <Section title="权重、灯和折算">
            <div className={style.sliders}>
              {parameters.map(({ id, label, unit, value, min, max, step, unset }) => (
                <NumberInput
                  key={id}
                  label={`${label.replace('认定权重：', '')}（${unit}）`}
                  min={min}
                  max={max}
                  step={step}
                  placeholder="口径待定"
                  value={values[id] ?? (unset ? '' : value)}
                  onChange={(next) => set(id, unset ? null : value, next)}
                />
              ))}
            </div>
          </Section>
        </details>
      )}
    </>
  );
}

/** 2021 年度亩均税收低于; the year is left out where it holds in all. */
function titleOf(
  { label, operator, scope, years }: ListThreshold,
  { programYears }: ProgramPack,
): string {
  const when = years.length < programYears.length ? `${years.join('、')} 年度` : '';
  return `${when}${scope ?? ''}${label}${signs[operator]}`;
}

const signs: Readonly<Record<Operator, string>> = {
  '<': '低于',
  '<=': '不高于',
  '=': '等于',
  '>=': '不低于',
  '>': '高于',
  in: '属于',
  contains: '含有',
  has: '有',
};

/** Weights, lights and the conversion of floors; others only concern lists. */
function isOfTargets(id: string): boolean {
  return id.startsWith('weight-') || id.startsWith('light') || id === floorMuRatio;
}
