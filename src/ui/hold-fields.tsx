import { TextInput } from '@mantine/core';
import { useState } from 'react';
import style from './drawing-tools.module.css';
import form from './form.module.css';

/** How the next corner is held; null holds nothing. */
export interface HeldCorner {
  readonly square: boolean;
  /** Nothing is caught. */
  readonly free: boolean;
  readonly lengthM: number | null;
  readonly bearingDeg: number | null;
}

interface HoldFieldsProps {
  readonly holds: HeldCorner;
  /** There is a corner to go on from. */
  readonly begun: boolean;
  readonly onHold: (patch: Partial<HeldCorner>) => void;
  /** Sets the corner the two figures tell. */
  readonly onSet: () => void;
}

/** Right angles, catching, and the next edge by figures; Enter sets its corner. */
export function HoldFields({ holds, begun, onHold, onSet }: HoldFieldsProps) {
  const { square, free, lengthM, bearingDeg } = holds;
  const both = lengthM !== null && bearingDeg !== null;
  return (
    <form
      className={style.holds}
      onSubmit={(event) => {
        event.preventDefault();
        if (both && begun) onSet();
      }}
    >
      <label className={form.check}>
        <input
          type="checkbox"
          checked={square}
          onChange={({ currentTarget }) => onHold({ square: currentTarget.checked })}
        />
        直角
      </label>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={!free}
          onChange={({ currentTarget }) => onHold({ free: !currentTarget.checked })}
        />
        吸附
      </label>
      <HoldInput
        label="边长（米）"
        value={lengthM}
        holds={(figure) => figure > 0}
        onChange={(next) => onHold({ lengthM: next })}
      />
      <HoldInput
        label="方位角（度）"
        value={bearingDeg}
        holds={(figure) => figure >= 0}
        onChange={(next) => onHold({ bearingDeg: next })}
      />
      {both && (
        <button
          type="submit"
          className={style.addCorner}
          disabled={!begun}
          title={begun ? undefined : '先在地图上点第一个点'}
        >
          按边长和方位角加点（回车）
        </button>
      )}
    </form>
  );
}

interface HoldInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly holds: (figure: number) => boolean;
  readonly onChange: (value: number | null) => void;
}

/** What is cleared holds nothing; nothing is never zero metres. */
function HoldInput({ label, value, holds, onChange }: HoldInputProps) {
  const [text, setText] = useState('');
  const read = (typed: string): number | null => {
    const figure = Number(typed);
    return typed.trim() !== '' && Number.isFinite(figure) && holds(figure) ? figure : null;
  };
  // A figure half typed stays as it is typed; one that was let go elsewhere is gone here too.
  const shown = read(text) === value ? text : String(value ?? '');
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed);
        onChange(read(typed));
      }}
    />
  );
}
