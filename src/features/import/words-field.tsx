import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportTable } from '../../app/import/import-store';
import type { ImportField } from '../../core/import/import-field';
import type { ColumnMapping } from '../../core/import/mapping';
import look from './columns.module.css';
import { strangeWords } from './strange-words';

interface WordsFieldProps {
  readonly one: ImportTable;
  readonly place: number;
  readonly field: ImportField;
  readonly onChange: (patch: Partial<ColumnMapping>) => void;
}

/** Words of the file that are none of the field's: what each is to mean. */
export function WordsField({ one: { table, mapping }, place, field, onChange }: WordsFieldProps) {
  const choices = field.fact?.kind === 'choice' ? field.fact.choices : undefined;
  const strange = useMemo(
    () => (choices ? strangeWords(table.rows, place, choices) : []),
    [choices, place, table.rows],
  );
  const words = mapping.columns[place]?.words ?? {};
  if (!choices || strange.length === 0) return null;
  return (
    <ul className={look.words} aria-label={`${field.label}的用语`}>
      {strange.map(({ word, count }) => (
        <li key={word}>
          <span className={look.raw} title={word}>
            {word}（{count} 行）
          </span>
          <NativeSelect
            aria-label={`“${word}”的含义`}
            value={words[word] ?? ''}
            onChange={(event) => {
              const { [word]: _, ...rest } = words;
              const meant = event.currentTarget.value;
              onChange({ words: meant ? { ...rest, [word]: meant } : rest });
            }}
            data={[{ value: '', label: '不导入' }, ...choices]}
          />
        </li>
      ))}
    </ul>
  );
}
