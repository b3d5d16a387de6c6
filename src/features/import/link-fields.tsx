import { NativeSelect, TextInput } from '@mantine/core';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { m2FromMu } from '../../core/quantity';
import style from './import.module.css';

export interface LinkDraft {
  readonly basis: Occupancy['basis'];
  readonly mu: string;
}

export const firstDraft: LinkDraft = { basis: '自有', mu: '' };

interface LinkFieldsProps {
  readonly whose: string;
  readonly draft: LinkDraft;
  readonly shared: boolean;
  readonly onChange: (draft: LinkDraft) => void;
}

/** On what ground a firm uses a parcel, and how much of it. */
export function LinkFields({ whose, draft, shared, onChange }: LinkFieldsProps) {
  return (
    <span className={style.pair}>
      <NativeSelect
        aria-label={`${whose}的用地方式`}
        value={draft.basis}
        onChange={(event) =>
          onChange({ ...draft, basis: event.currentTarget.value as Occupancy['basis'] })
        }
        data={['自有', '租赁', '其他']}
      />
      <TextInput
        type="number"
        min={0}
        step="any"
        aria-label={`${whose}的用地面积（亩）`}
        placeholder={shared ? '所占面积' : '整宗'}
        rightSection="亩"
        error={areaOf(draft) === undefined}
        value={draft.mu}
        onChange={(event) => onChange({ ...draft, mu: event.currentTarget.value })}
      />
    </span>
  );
}

/** In m²; null where nothing is said, undefined where it is no area. */
export function areaOf({ mu }: LinkDraft): number | null | undefined {
  if (mu.trim() === '') return null;
  const figure = Number(mu);
  return Number.isFinite(figure) && figure > 0 ? m2FromMu(figure) : undefined;
}
