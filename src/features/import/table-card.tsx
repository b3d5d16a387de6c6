import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { ImportTable } from '../../app/import/import-store';
import { lackOf } from '../../app/import/lack-of';
import { nameOf } from '../../app/import/name-of';
import { changeTable } from '../../app/import/run-import';
import { retargeted } from '../../app/import/table-of';
import { type ImportTarget, importTargets, targetNames } from '../../core/import/import-field';
import { formatNumber } from '../../core/quantity';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import look from './columns.module.css';
import { ColumnsList } from './columns-list';
import { CrsField } from './crs-field';
import { EncodingField } from './encoding-field';
import style from './import.module.css';
import { NamedBar } from './named-bar';
import { encodingWords, formatWords } from './table-words';

/** One table of the files: what it is, where it lies, what its columns mean. */
export function TableCard({ one, open }: { one: ImportTable; open: boolean }) {
  const { key, table, mapping, wanted } = one;
  const id = useId();
  const name = nameOf(table);
  const lack = lackOf(one);
  const encoding = encodingWords(table.encoding);
  const change = (patch: Partial<ImportTable>) => changeTable(key, patch);
  return (
    <section className={style.card} aria-labelledby={id} data-off={!wanted || undefined}>
      <div className={style.cardHead}>
        <label className={form.check}>
          <input
            type="checkbox"
            aria-label={`导入${name}`}
            checked={wanted}
            onChange={(event) => change({ wanted: event.currentTarget.checked })}
          />
        </label>
        <h3 id={id} className={style.file} title={name}>
          {name}
        </h3>
      </div>
      <p className={style.meta}>
        {formatWords[table.format]} · {formatNumber(table.rows.length, 0)} 行
        {encoding && ` · ${encoding}`}
      </p>
      <EncodingField one={one} />
      {lack && (
        <p className={style.lack} role={wanted ? 'alert' : undefined}>
          {wanted ? `${lack}，请补上，或不选这个表。` : `${lack}，没有选入。`}
        </p>
      )}
      <div className={look.fields}>
        <NativeSelect
          label="这个表是"
          value={mapping.target}
          onChange={(event) => change(retargeted(one, event.currentTarget.value as ImportTarget))}
          data={importTargets.map((value) => ({ value, label: targetNames[value] }))}
        />
        <DayInput
          label="数据日期"
          value={mapping.asOf}
          onChange={(day) => change({ mapping: { ...mapping, asOf: day } })}
        />
        <TextInput
          label="数据来源"
          value={mapping.source}
          title={mapping.source}
          onChange={(event) =>
            change({ mapping: { ...mapping, source: event.currentTarget.value } })
          }
        />
      </div>
      {one.crs && <CrsField one={one} />}
      <Fold label={`列与字段（${mappedWords(one)}）`} open={open}>
        <ColumnsList one={one} />
        <NamedBar one={one} />
      </Fold>
      {table.notes.length > 0 && (
        <Fold label={`读取时的提示 ${formatNumber(table.notes.length, 0)} 条`}>
          <NoteList notes={table.notes} />
        </Fold>
      )}
    </section>
  );
}

function mappedWords({ mapping: { columns } }: ImportTable): string {
  const mapped = columns.filter(({ field }) => field !== null).length;
  return `已对照 ${mapped} / ${columns.length} 列`;
}

interface FoldProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly open?: boolean;
}

function Fold({ label, children, open = false }: FoldProps) {
  return (
    <details className={style.fold} open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

/** Enough to see what is wrong; all of them stand in the report. */
const MOST_NOTES = 50;

function NoteList({ notes }: { notes: ImportTable['table']['notes'] }) {
  return (
    <ul className={style.notes}>
      {notes.slice(0, MOST_NOTES).map(({ row, field, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; notes may say the same.
        <li key={at}>
          {row !== null && `第 ${row} 行`}
          {field !== null && `“${field}”`}
          {(row !== null || field !== null) && '：'}
          {why}
        </li>
      ))}
      {notes.length > MOST_NOTES && <li>其余 {notes.length - MOST_NOTES} 条见导入报告。</li>}
    </ul>
  );
}
