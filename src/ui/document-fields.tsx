import { TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import style from './document-fields.module.css';
import { IconButton } from './icon-button';
import { TextButton } from './text-button';

export interface NamedDocument {
  readonly number: string;
  readonly title: string;
}

interface DocumentFieldsProps {
  readonly documents: readonly NamedDocument[];
  readonly onChange: (documents: readonly NamedDocument[]) => void;
}

/** Documents by number and title, one a line. */
export function DocumentFields({ documents, onChange }: DocumentFieldsProps) {
  const change = (at: number, patch: Partial<NamedDocument>) =>
    onChange(documents.map((one, i) => (i === at ? { ...one, ...patch } : one)));
  return (
    <fieldset className={style.documents}>
      <legend>文件</legend>
      {documents.map(({ number, title }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be known by while it is typed.
        <div key={at} className={style.document}>
          <TextInput
            aria-label={`第 ${at + 1} 份文号`}
            placeholder="文号"
            value={number}
            onChange={(event) => change(at, { number: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`第 ${at + 1} 份题名`}
            placeholder="题名"
            value={title}
            onChange={(event) => change(at, { title: event.currentTarget.value })}
          />
          <IconButton
            label={`删去第 ${at + 1} 份文件`}
            side="left"
            small
            onClick={() => onChange(documents.filter((_, i) => i !== at))}
          >
            <IconTrash size={15} stroke={1.6} />
          </IconButton>
        </div>
      ))}
      <TextButton onClick={() => onChange([...documents, { number: '', title: '' }])}>
        加一份文件
      </TextButton>
    </fieldset>
  );
}
