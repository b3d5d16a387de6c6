import { showClause } from '../../app/programs/shown-clause';
import type { TargetsOfProgram } from '../../app/targets/derive-targets';
import { openTarget } from '../../app/targets/target-view';
import { figureOf, figureWithUnit, plainUnit, rateWords } from '../../core/target/figure-words';
import type { TargetProgress } from '../../core/target/progress';
import { ClauseChip } from '../../ui/clause-chip';
import { changeWords, kindWords, nameOfYear } from './figure-words';
import { LightMark } from './light-mark';
import { ProgressBar } from './progress-bar';
import style from './targets.module.css';

interface TargetRowProps {
  readonly row: TargetProgress;
  readonly program: TargetsOfProgram;
}

/** One target in two lines: name and light, what is done of what, and what stands behind the figure. */
export function TargetRow({ row, program }: TargetRowProps) {
  const { name, year, unit, task, done, light, why, kind } = row;
  const target = program.pack.targets.find(({ id }) => id === row.target);
  const open = () =>
    openTarget({ program: row.program, target: row.target, year, unit: null, column: null });
  return (
    <li>
      <button type="button" className={style.row} onClick={open}>
        <span className={style.name} title={name}>
          {nameOfYear(name, kind === 'words' ? null : year)}
        </span>
        <LightMark light={light} why={why} />
        {kind === 'words' ? (
          <span className={style.words}>{wordsOf(target?.value ?? null)}</span>
        ) : (
          <>
            <ProgressBar rate={row.rate} schedule={row.schedule} light={light} />
            <span className={style.figures}>
              <b>{figureOf(done, unit)}</b>
              {task === null ? ' 无任务' : ` / ${figureOf(task, unit)} ${plainUnit(unit)}`}
              {row.rate !== null && <span className={style.rate}>{rateWords(row.rate)}</span>}
            </span>
          </>
        )}
      </button>
      <p className={style.meta}>
        {factsOf(row).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {target && (
          <ClauseChip
            clause={target.clause}
            onShow={(clause) => showClause({ ...clause, program: row.program })}
          />
        )}
      </p>
    </li>
  );
}

function wordsOf(value: number | string | null): string {
  return value === null ? '文字目标' : String(value);
}

function factsOf(row: TargetProgress): readonly string[] {
  const { kind, gap, unit, schedule, trend, floorMu, forecast, unsplit } = row;
  if (kind === 'words') return [];
  const facts: string[] = [kindWords[kind]];
  if (gap !== null && gap > 0) facts.push(`差 ${figureWithUnit(gap, unit)}`);
  if (schedule !== null) facts.push(`序时（假设）${rateWords(schedule)}`);
  if (trend !== null) facts.push(`近一月 ${changeWords(trend, unit)}`);
  if (forecast) facts.push(`按计划到期 ${figureWithUnit(forecast.value, unit)}`);
  if (floorMu !== null) facts.push(`另：建筑面积折 ${figureWithUnit(floorMu, '亩')}`);
  if (unsplit && kind === 'credits') facts.push('未分解');
  return [...facts, ...row.notes];
}
