import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Field } from '../../core/field';
import style from '../../ui/form.module.css';
import { SetInput } from './set-input';

interface ValueInputProps {
  readonly field: Field;
  readonly value: string;
  readonly unknown: boolean;
  readonly onChange: (value: string) => void;
  readonly onUnknown: (unknown: boolean) => void;
}

/** The control that fits the kind of field, and 未知 beside it. */
export function ValueInput({ field, value, unknown, onChange, onUnknown }: ValueInputProps) {
  const label = field.unit ? `${field.label}（${field.unit}）` : field.label;
  const common = {
    label,
    description: field.note,
    value: unknown ? '' : value,
    disabled: unknown,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div>
      {field.kind === 'set' ? (
        <SetInput field={field} value={value} disabled={unknown} onChange={onChange} />
      ) : field.kind === 'choice' ? (
        <NativeSelect
          {...common}
          data={[{ value: '', label: '请选择' }, ...(field.choices ?? [])]}
        />
      ) : field.kind === 'text' ? (
        <Textarea {...common} rows={2} maxLength={500} />
      ) : field.kind === 'date' ? (
        <TextInput {...common} placeholder="如 2021-07-31" autoComplete="off" />
      ) : (
        <TextInput {...common} inputMode="decimal" autoComplete="off" />
      )}
      <label className={style.check}>
        <input
          type="checkbox"
          checked={unknown}
          onChange={(event) => onUnknown(event.currentTarget.checked)}
        />
        未知（已查过，确实没有数据）
      </label>
    </div>
  );
}
