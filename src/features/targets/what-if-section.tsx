import { Button, NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { runSteps } from '../../app/analysis/steps';
import { notify } from '../../app/notices';
import type { Targets } from '../../app/targets/derive-targets';
import { type SupposedProgram, supposeSteps } from '../../app/targets/what-if';
import { floorMuRatio } from '../../core/program/credit-parameters';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { changeWords, figureWithUnit } from './figure-words';
import { LightMark } from './light-mark';
import style from './targets.module.css';
import look from './task-table.module.css';

interface WhatIfSectionProps {
  readonly targets: Targets;
  readonly program: string;
}

/** Other weights, limits and the conversion of floors, beside the present. Nothing of it is kept. */
export function WhatIfSection({ targets, program }: WhatIfSectionProps) {
  const pack = targets.programs.find((one) => one.program === program)?.pack;
  const [values, setValues] = useState<Readonly<Record<string, number>>>({});
  const [answer, setAnswer] = useState<readonly SupposedProgram[] | null>(null);
  useEffect(() => {
    if (Object.keys(values).length === 0) return setAnswer(null);
    return runSteps(
      supposeSteps(targets, { values: { [program]: values }, plans: [], plansDone: false }),
      setAnswer,
      () => notify('refused', '试算没有算出来。', '请改回原值再试。'),
    );
  }, [targets, program, values]);
  const parameters = (pack?.parameters ?? []).filter(({ id }) => isOfTargets(id));
  if (!pack || parameters.length === 0) return null;
  const rows = (answer ?? [])
    .flatMap((one) => one.rows)
    .filter((row) => row.difference !== 0 && (row.difference !== null || row.lightChanges));
  return (
    <details className={style.fold}>
      <summary>试算口径（只看，不存）</summary>
      <Section title="试算" aside={<Button onClick={() => setValues({})}>恢复方案口径</Button>}>
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
              onChange={(next) => {
                if (typeof next === 'number') setValues({ ...values, [id]: next });
              }}
            />
          ))}
        </div>
        {answer && rows.length === 0 && <Quiet>各项目标都不变。</Quiet>}
        {rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key.
          <div className={look.scroll} tabIndex={0}>
            <table className={look.table}>
              <thead>
                <tr>
                  <th scope="col">目标</th>
                  <th scope="col">现口径</th>
                  <th scope="col">试算</th>
                  <th scope="col">差异</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ present, other, difference }) => (
                  <tr key={`${present.program}|${present.target}|${present.year ?? ''}`}>
                    <th scope="row">
                      {present.year !== null && `${present.year} 年 `}
                      {present.name}
                    </th>
                    <td>
                      {figureWithUnit(present.done, present.unit)}
                      <small>
                        <LightMark light={present.light} why={present.why} />
                      </small>
                    </td>
                    <td>
                      {figureWithUnit(other.done, other.unit)}
                      <small>
                        <LightMark light={other.light} why={other.why} />
                      </small>
                    </td>
                    <td>{changeWords(difference, present.unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
    </details>
  );
}

/** Weights, lights and the conversion of floors; others only concern lists. */
function isOfTargets(id: string): boolean {
  return id.startsWith('weight-') || id.startsWith('light') || id === floorMuRatio;
}
