import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { newestFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatValue } from '../../core/format-value';
import { UNKNOWN } from '../../core/quantity';
import { IconButton } from '../../ui/icon-button';
import { hasDraft } from './drafts';
import { Editor } from './editor';
import { FactForm } from './fact-form';
import style from './facts.module.css';
import type { FactRecord } from './record';

/** Every field that is stated once: what is known, since when, who says so; what is not is 未知. */
export function FactList({ record, fields }: { record: FactRecord; fields: readonly Field[] }) {
  return (
    <ul className={style.list}>
      {fields.map((field) => (
        <FactRow key={field.key} record={record} field={field} />
      ))}
    </ul>
  );
}

function FactRow({ record, field }: { record: FactRecord; field: Field }) {
  const draftKey = `${record.table}/${record.id}/${field.key}`;
  const [editing, setEditing] = useState(() => hasDraft(draftKey));
  const fact = newestFact(record.facts, field.key);
  const known = fact !== undefined && fact.value !== null;
  return (
    <li className={style.fact}>
      <div className={style.line}>
        <span className={style.name}>{field.label}</span>
        <span
          className={known ? style.value : style.unknown}
          title={known ? undefined : fact ? '查过，填报为未知' : '还没有填写'}
        >
          {fact ? formatValue(field, fact.value) : UNKNOWN}
        </span>
        <IconButton
          label={`${fact ? '修改' : '填写'}${field.label}`}
          side="left"
          small
          disabled={editing}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={16} stroke={1.6} />
        </IconButton>
      </div>
      {fact && (
        <p className={style.source}>
          {fact.asOf} · {fact.source}
        </p>
      )}
      {editing && (
        <Editor>
          <FactForm
            record={record}
            field={field}
            fact={fact}
            period=""
            draftKey={draftKey}
            onClose={() => setEditing(false)}
          />
        </Editor>
      )}
    </li>
  );
}
