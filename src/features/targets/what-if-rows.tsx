import type { OpenTarget } from '../../app/session';
import { openTarget } from '../../app/targets/target-view';
import { sumOf } from '../../core/quantity';
import { figureWithUnit } from '../../core/target/figure-words';
import type { WhatIfRow, WhatIfSide } from '../../core/target/what-if';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { changeWords } from './figure-words';
import { LightMark } from './light-mark';
import table from './task-table.module.css';
import look from './what-if.module.css';

interface WhatIfRowsProps {
  readonly rows: readonly WhatIfRow[];
  readonly open: OpenTarget;
  readonly day: string;
}

/** Targets as they are and as they would be: the open one always, others where they move. */
export function WhatIfRows({ rows, open, day }: WhatIfRowsProps) {
  const isOpen = ({ present: { progress } }: WhatIfRow) =>
    progress.program === open.program &&
    progress.target === open.target &&
    (open.year === null || progress.year === open.year);
  const shown = rows.filter((row) => row.changes || isOpen(row));
  return (
    <Section title="目标：现行与假设" aside="假设，不入账">
      {!rows.some(({ changes }) => changes) && <Quiet>各项目标都不变。</Quiet>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
      <div className={table.scroll} tabIndex={0}>
        <table
          className={`${table.table} ${look.table} ${look.targets}`}
          aria-label="目标：现行与假设"
        >
          <thead>
            <tr>
              <th scope="col">目标</th>
              <th scope="col">现行</th>
              <th scope="col">假设</th>
              <th scope="col">差异</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ present, other, difference }) => {
              const { program, target, year, name, unit } = present.progress;
              return (
                <tr key={`${program}|${target}|${year ?? ''}`}>
                  <th scope="row">
                    <TextButton
                      onClick={() =>
                        openTarget({ program, target, year, unit: null, column: null })
                      }
                    >
                      {year !== null && `${year} 年 `}
                      {name}
                    </TextButton>
                  </th>
                  <td>
                    <Side side={present} day={day} />
                  </td>
                  <td>
                    <Side side={other} day={day} />
                  </td>
                  <td>
                    {changeWords(difference, unit)}
                    <small>{forecastChange(present, other)}</small>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Side({ side, day }: { readonly side: WhatIfSide; readonly day: string }) {
  const { done, unit, light, why, forecast } = side.progress;
  return (
    <>
      <b>{figureWithUnit(done, unit)}</b>
      <small>
        <LightMark light={light} why={why} />
      </small>
      {forecast && (
        <small>
          {forecast.day} 预计 {figureWithUnit(forecast.value, unit)}
        </small>
      )}
      <small>{metWords(side, day)}</small>
    </>
  );
}

/** When it is met, or by how much plans fall short; of what is not counted by plans nothing is said. */
function metWords({ progress, metOn }: WhatIfSide, day: string): string {
  const { kind, task, done, unit, to, forecast, reading } = progress;
  if (kind !== 'credits' || task === null || done === null || reading) return '';
  if (metOn !== null) return metOn <= day ? `${metOn} 已达到` : `预计 ${metOn} 达到`;
  const short = Math.max(0, sumOf([task, -(forecast?.value ?? done)]));
  if (short === 0) return '';
  if (day >= to) return `期内未达到，差 ${figureWithUnit(short, unit)}`;
  return forecast
    ? `按计划到期末仍差 ${figureWithUnit(short, unit)}`
    : `期内没有计划，差 ${figureWithUnit(short, unit)}`;
}

function forecastChange(present: WhatIfSide, other: WhatIfSide): string {
  const [now, then] = [present.progress.forecast, other.progress.forecast];
  if (!now && !then) return '';
  // Without plans it comes to what is done.
  const value = (side: WhatIfSide) => side.progress.forecast?.value ?? side.progress.done;
  const [a, b] = [value(present), value(other)];
  const difference = a === null || b === null ? null : sumOf([b, -a]);
  return `预计 ${changeWords(difference, present.progress.unit)}`;
}
