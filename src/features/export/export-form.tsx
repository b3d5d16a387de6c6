import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { type ExportChoice, hasOutlines } from '../../app/export/export-choice';
import { formatInfo } from '../../core/export/export-formats';
import type { Refusal } from '../../core/refusal';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { FormatFields } from './format-fields';
import { formatFor } from './formats-for';
import { ScopeField } from './scope-field';
import { SecrecyFields } from './secrecy-fields';
import { TableFields } from './table-fields';
import type { Counts } from './use-counts';
import { useFirstFocus } from './use-first-focus';

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly counts: Counts;
  readonly refusal: Refusal | null;
  /** The last one was given up. */
  readonly stopped: boolean;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

export function ExportForm(props: ExportFormProps) {
  const { choice, counts, refusal, stopped, onChange, onSubmit, onClose } = props;
  const focus = useFirstFocus(stopped || refusal !== null);
  const outlines = hasOutlines(choice);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <TableFields
        choice={choice}
        onChange={(patch) => {
          const next = { ...choice, ...patch };
          onChange({ ...patch, scope: scopeFor(next), format: formatFor(next) });
        }}
      />
      <ScopeField
        table={choice.table}
        counts={counts}
        value={choice.scope}
        onChange={(scope) => onChange({ scope })}
      />
      <FormatFields choice={choice} outlines={outlines} onChange={onChange} />
      <SecrecyFields
        table={choice.table}
        value={choice.secrecy}
        hasOutlines={outlines && formatInfo[choice.format].crs !== 'none'}
        onChange={(secrecy) => onChange({ secrecy })}
      />
      {stopped && (
        <p role="status" className={form.note}>
          已取消导出，没有生成文件。
        </p>
      )}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button ref={focus} type="submit" variant="filled">
          导出
        </Button>
      </div>
    </form>
  );
}

/** What is written as a whole has no other scope. */
function scopeFor({ table, scope }: ExportChoice): ExportChoice['scope'] {
  return table === 'units' || table === 'zones' ? 'all' : scope;
}
