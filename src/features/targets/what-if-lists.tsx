import { useEffect, useMemo, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { type BlockMark, markOnMap } from '../../app/blocks/block-view';
import { showExtent } from '../../app/import/table-extent';
import { nameOfSubject, outlinesOf } from '../../app/projects/project-subject';
import { select } from '../../app/session';
import type { ListChange, ListExtent } from '../../app/targets/what-if-lists';
import { useWorkspace } from '../../app/workspace-store';
import { boxOf, joinBoxes } from '../../core/geo/box';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './targets.module.css';
import table from './task-table.module.css';
import look from './what-if.module.css';

/** More outlines than this are no answer to anybody. */
const MOST = 2_000;
const FIRST = 20;
const STEP = 60;

const columns = [
  ['present', '现行'],
  ['other', '假设'],
  ['added', '新增'],
  ['left', '退出'],
] as const satisfies readonly (readonly [keyof ListChange, string])[];

type Column = (typeof columns)[number][0];

/** Lists as they are and as they would be, who comes and who goes. Every number opens its subjects. */
export function WhatIfLists({ lists }: { readonly lists: readonly ListChange[] }) {
  const [opened, setOpened] = useState<{ readonly key: string; readonly at: Column } | null>(null);
  if (lists.length === 0) return null;
  const shown = lists.find((list) => keyOf(list) === opened?.key);
  return (
    <Section title="名单：现行与假设" aside="假设，不入账">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
      <div className={table.scroll} tabIndex={0}>
        <table
          className={`${table.table} ${look.table} ${look.lists}`}
          aria-label="名单：现行与假设"
        >
          <thead>
            <tr>
              <th scope="col">清单</th>
              {columns.map(([key, title]) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={keyOf(list)}>
                <th scope="row">
                  {list.year} 年{list.name}
                  <small>待核实 {unsureWords(list)}</small>
                </th>
                {columns.map(([key, title]) => {
                  const isOpen = opened?.key === keyOf(list) && opened.at === key;
                  return (
                    <td key={key}>
                      <Cell
                        extent={list[key]}
                        unit={unitOf(list)}
                        label={`${list.year} 年${list.name} ${title}`}
                        pressed={isOpen}
                        onOpen={() => setOpened(isOpen ? null : { key: keyOf(list), at: key })}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && opened && (
        <Subjects
          key={`${opened.key} ${opened.at}`}
          list={shown}
          title={columns.find(([key]) => key === opened.at)?.[1] ?? ''}
          extent={shown[opened.at]}
        />
      )}
    </Section>
  );
}

interface CellProps {
  readonly extent: ListExtent;
  readonly unit: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

function Cell({ extent: { ids, areaM2, withoutArea }, unit, label, pressed, onOpen }: CellProps) {
  return (
    <button type="button" className={table.cell} aria-pressed={pressed} onClick={onOpen}>
      <span className={table.unseen}>{label} </span>
      <b>
        {formatNumber(ids.length, 0)} {unit}
      </b>
      <small>{formatMu(muFromM2(areaM2))}</small>
      {withoutArea > 0 && <small>另 {withoutArea} 个用地未知</small>}
    </button>
  );
}

interface SubjectsProps {
  readonly list: ListChange;
  readonly title: string;
  readonly extent: ListExtent;
}

/** Who is behind a number: by name, and outlined on the map. */
function Subjects({ list, title, extent: { ids } }: SubjectsProps) {
  const tables = useWorkspace((state) => state.ws.tables);
  const indicators = useAnalysis((state) => state.indicators);
  const [most, setMost] = useState(FIRST);
  const subjectTable = list.table;
  const outlines = useMemo(
    () =>
      ids
        .slice(0, MOST)
        .flatMap((id) => outlinesOf(tables, indicators, { table: subjectTable, id })),
    [ids, subjectTable, tables, indicators],
  );
  useEffect(() => {
    const marks = outlines.map((geometry): BlockMark => {
      return { role: 'proposed', geometry, place: null, text: '' };
    });
    markOnMap(marks);
    return () => markOnMap(null);
  }, [outlines]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves once, when the number is opened.
  useEffect(() => {
    const box = joinBoxes(outlines.flatMap((outline) => boxOf(outline) ?? []));
    if (box) showExtent(box);
  }, []);
  const heading = `${list.year} 年${list.name} · ${title}`;
  return (
    <>
      <p className={style.hint}>
        {heading} {formatNumber(ids.length, 0)} {unitOf(list)}，已在图上描出。
      </p>
      <ul className={look.subjects} aria-label={heading}>
        {ids.slice(0, most).map((id) => (
          <li key={id}>
            <TextButton
              onClick={() => {
                if (subjectTable !== 'blocks') select({ table: subjectTable, id });
              }}
            >
              {nameOfSubject(tables, { table: subjectTable, id })}
            </TextButton>
          </li>
        ))}
      </ul>
      {ids.length > most && (
        <TextButton onClick={() => setMost(most + STEP)}>
          再看 {Math.min(STEP, ids.length - most)} 个（共 {ids.length} 个）
        </TextButton>
      )}
    </>
  );
}

function unsureWords({ undetermined: [present, other] }: ListChange): string {
  return present === other ? formatNumber(present, 0) : `${present} → ${other}`;
}

function unitOf({ table }: ListChange): string {
  return table === 'parcels' ? '宗' : '家';
}

function keyOf({ list, year }: ListChange): string {
  return `${year} ${list}`;
}
