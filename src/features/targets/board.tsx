import { Button, NativeSelect } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { OpenTarget } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import { openFigure } from '../../app/targets/open-figure';
import { landTargetOf } from '../../app/targets/target-on-map';
import { useWorkspace } from '../../app/workspace-store';
import { figureOf, plainUnit, rateWords } from '../../core/target/figure-words';
import type { TargetProgress } from '../../core/target/progress';
import { useEscape } from '../../ui/escape';
import style from './board.module.css';
import { CurveChart } from './curve-chart';
import { kindWords, nameOfYear } from './figure-words';
import { LightMark } from './light-mark';
import { Paper } from './paper';
import { ProgressBar } from './progress-bar';
import { RaceChart } from './race-chart';
import { UnitBars } from './unit-bars';
import { usePaper } from './use-paper';

interface BoardProps {
  readonly targets: Targets;
  /** The target a person had open; null shows the first that is counted in land. */
  readonly open: OpenTarget | null;
  readonly onClose: () => void;
}

/** 目标看板: the same figures over the whole screen, for a meeting and for paper. */
export function Board({ targets, open, onClose }: BoardProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const info = useWorkspace((state) => state.info);
  const [wanted, setWanted] = useState(() => keyOf(firstOf(targets, open)));
  useEscape('dialog', onClose);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const root = document.documentElement;
    dialog.current?.showModal();
    root.dataset.printing = 'targets';
    return () => {
      delete root.dataset.printing;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const paper = usePaper();
  // What lies over the page is not laid out on sheets of its own size: on paper the board is a part of the page.
  useLayoutEffect(() => {
    const board = dialog.current;
    if (!paper || !board) return;
    const focused = document.activeElement;
    board.close();
    board.show();
    return () => {
      if (!board.isConnected) return;
      board.close();
      board.showModal();
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, [paper]);
  const rows = targets.programs.flatMap((program) =>
    program.rows.filter(({ kind, task }) => kind !== 'words' && task !== null),
  );
  const chosen = rows.find((row) => keyOf(row) === wanted) ?? rows[0];
  return createPortal(
    <dialog
      ref={dialog}
      className={style.board}
      aria-label="目标看板"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={style.head}>
        <h1>
          {info?.districtName}目标完成情况
          <small>
            截至 {targets.day}
            {info?.sample && ' · 示例数据（虚构）'}
          </small>
        </h1>
        <NativeSelect
          aria-label="看哪项目标"
          data={rows.map((row) => ({ value: keyOf(row), label: nameOf(row) }))}
          value={chosen ? keyOf(chosen) : ''}
          onChange={({ currentTarget: { value } }) => setWanted(value)}
        />
        <Button onClick={() => window.print()}>打印</Button>
        <Button variant="filled" onClick={onClose}>
          关闭
        </Button>
      </header>
      <Paper value={paper}>
        {chosen && <Charts key={keyOf(chosen)} targets={targets} row={chosen} />}
      </Paper>
      {targets.programs.map(({ program, pack }) => (
        <Summary
          key={program}
          title={pack.shortTitle}
          rows={rows.filter((row) => row.program === program)}
          onShow={(row) => setWanted(keyOf(row))}
        />
      ))}
    </dialog>,
    document.body,
  );
}

function Charts({ targets, row }: { readonly targets: Targets; readonly row: TargetProgress }) {
  const { program, target, year, from, to } = row;
  const open = useMemo(
    (): OpenTarget => ({ program, target, year, unit: null, column: null }),
    [program, target, year],
  );
  const figure = useMemo(() => openFigure(targets, open), [targets, open]);
  if (!figure) return null;
  return (
    <section className={style.charts} aria-label={nameOf(row)}>
      <div className={style.beside}>
        <h2>{nameOf(row)}</h2>
        <p className={style.big}>
          <strong>{figureOf(row.done, row.unit)}</strong> / {figureOf(row.task, row.unit)}{' '}
          {plainUnit(row.unit)} <b>{rateWords(row.rate)}</b>{' '}
          <LightMark light={row.light} why={row.why} /> <span>{row.why}</span>
        </p>
        <CurveChart figure={figure} open={open} heightPx={300} numbers />
      </div>
      {figure.table && (
        <>
          <div className={style.beside}>
            <h2>各单位完成率</h2>
            <UnitBars table={figure.table} numbers />
          </div>
          <div className={style.below}>
            <h2>赛马：逐月名次</h2>
            <RaceChart targets={targets} open={open} from={from} to={to} numbers />
          </div>
        </>
      )}
    </section>
  );
}

interface SummaryProps {
  readonly title: string;
  readonly rows: readonly TargetProgress[];
  readonly onShow: (row: TargetProgress) => void;
}

function Summary({ title, rows, onShow }: SummaryProps) {
  if (rows.length === 0) return null;
  return (
    <section className={style.summary} aria-label={title}>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {['目标', '完成', '任务', '完成率', '序时（假设）', '差', '灯', '来源'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">
                <button type="button" onClick={() => onShow(row)}>
                  {nameOf(row)}
                </button>
              </th>
              <td>{figureOf(row.done, row.unit)}</td>
              <td>
                {figureOf(row.task, row.unit)} {plainUnit(row.unit)}
              </td>
              <td className={style.rate}>
                <ProgressBar rate={row.rate} schedule={row.schedule} light={row.light} />
                <span>{rateWords(row.rate)}</span>
              </td>
              <td>{row.schedule === null ? '—' : rateWords(row.schedule)}</td>
              <td>{figureOf(row.gap, row.unit)}</td>
              <td>
                <LightMark light={row.light} why={row.why} />
              </td>
              <td>{kindWords[row.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Named {
  readonly program: string;
  readonly target: string;
  readonly year: number | null;
}

function firstOf(targets: Targets, open: OpenTarget | null): Named {
  const land = landTargetOf(targets, null);
  return open ?? { program: land?.program ?? '', target: land?.target ?? '', year: null };
}

function keyOf({ program, target, year }: Named): string {
  return `${program}|${target}|${year ?? ''}`;
}

function nameOf({ name, year }: Pick<TargetProgress, 'name' | 'year'>): string {
  return nameOfYear(name, year);
}
