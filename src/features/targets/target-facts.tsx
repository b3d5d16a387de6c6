import type { ReactNode } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import type { OpenFigure } from '../../app/targets/open-figure';
import { figureOf, figureWithUnit, plainUnit, rateWords } from '../../core/target/figure-words';
import { ClauseChip } from '../../ui/clause-chip';
import { Pairs } from '../../ui/pairs';
import { changeWords, kindWords } from './figure-words';
import { LightMark } from './light-mark';
import { ProgressBar } from './progress-bar';
import style from './targets.module.css';

interface TargetFactsProps {
  readonly figure: OpenFigure;
  readonly program: string;
  readonly packName: string;
}

/** Done, rate, gap, schedule, light and forecast of the whole target, each with what it rests on. */
export function TargetFacts({ figure, program, packName }: TargetFactsProps) {
  const { progress, asked } = figure;
  const { unit, task, done, rate, light, why, kind } = progress;
  const { target } = asked;
  return (
    <div className={style.lead}>
      {kind === 'words' ? (
        <p className={style.big}>
          <strong>{typeof target.value === 'string' ? target.value : '文字目标'}</strong>
          <LightMark light={light} why={why} />
        </p>
      ) : (
        <>
          <p className={style.big}>
            <strong>{figureOf(done, unit)}</strong>
            <span>{task === null ? '无任务' : `/ ${figureOf(task, unit)} ${plainUnit(unit)}`}</span>
            <b>{rate === null ? '' : rateWords(rate)}</b>
            <LightMark light={light} why={why} />
          </p>
          <ProgressBar rate={rate} schedule={progress.schedule} light={light} />
        </>
      )}
      <p className={style.hint}>{why}</p>
      <Pairs rows={rowsOf(figure, program, packName)} />
      {progress.notes.map((note) => (
        <p key={note} className={style.hint}>
          {note}
        </p>
      ))}
    </div>
  );
}

function rowsOf({ progress, asked }: OpenFigure, program: string, packName: string) {
  const { unit, gap, schedule, scheduleNote, lag, trend, forecast, floorMu, from, to } = progress;
  const { target } = asked;
  const rows: (readonly [string, ReactNode])[] = [];
  if (gap !== null) rows.push(['差', gap > 0 ? figureWithUnit(gap, unit) : '已达到']);
  if (schedule !== null) {
    const behind =
      lag === null ? '' : `，${lag > 0 ? '落后' : '快于'} ${Math.abs(lag).toFixed(1)} 个百分点`;
    rows.push(['序时', `${rateWords(schedule)}${behind}，${scheduleNote}`]);
  }
  if (trend !== null) rows.push(['近一月', changeWords(trend, unit)]);
  if (forecast) {
    const left = progress.task === null ? '' : missing(progress.task, forecast.value, unit);
    rows.push([`按计划到 ${forecast.day}`, `${figureWithUnit(forecast.value, unit)}${left}`]);
  }
  if (floorMu !== null) rows.push(['建筑面积另计', `${figureWithUnit(floorMu, '亩')}，不并入用地`]);
  rows.push(['期限', `${from} 至 ${to}`]);
  rows.push(['数据来源', sourceOf(progress.kind, progress.reading !== null)]);
  if (target.scope) rows.push(['范围', target.scope]);
  if (target.partOf) {
    rows.push(['其中项', '计入总目标，同一台账']);
  }
  if (target.sharedWith) rows.push(['同一目标', '两个文件同一项，一本台账，只计一次']);
  if (progress.unsplit && progress.kind !== 'words') rows.push(['分解', '未分解到单位']);
  rows.push([
    '出处',
    <span key="clause">
      {packName}{' '}
      <ClauseChip clause={target.clause} onShow={(clause) => showClause({ ...clause, program })} />
    </span>,
  ]);
  return rows;
}

function missing(task: number, value: number, unit: string): string {
  return value >= task ? '，够' : `，仍差 ${figureWithUnit(task - value, unit)}`;
}

function sourceOf(kind: keyof typeof kindWords, reported: boolean): string {
  return kind === 'credits' && reported ? '填报（没有逐笔认定）' : kindWords[kind];
}
