import { NativeSelect, TextInput } from '@mantine/core';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { m2FromMu } from '../../core/quantity';
import match from './match.module.css';

export interface LinkDraft {
  readonly basis: Occupancy['basis'];
  readonly mu: string;
  readonly floor: string;
}

export const firstDraft: LinkDraft = { basis: '自有', mu: '', floor: '' };

interface LinkFieldsProps {
  readonly whose: string;
  readonly draft: LinkDraft;
  readonly shared: boolean;
  readonly onChange: (draft: LinkDraft) => void;
}

/** On what ground a firm uses a parcel, how much of it, and how much floor where storeys are let apart. */
export function LinkFields({ whose, draft, shared, onChange }: LinkFieldsProps) {
  return (
    <span className={match.fields}>
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
        error={areaOf(draft.mu) === undefined}
        value={draft.mu}
        onChange={(event) => onChange({ ...draft, mu: event.currentTarget.value })}
      />
      {draft.basis !== '自有' && (
        <TextInput
          type="number"
          min={0}
          step="any"
          aria-label={`${whose}的使用建筑面积（平方米）`}
          placeholder="建筑面积"
          rightSection="㎡"
          error={figureOf(draft.floor) === undefined}
          value={draft.floor}
          onChange={(event) => onChange({ ...draft, floor: event.currentTarget.value })}
        />
      )}
    </span>
  );
}

/** What was said; null where one of the figures is no area. */
export function termsOf(
  draft: LinkDraft,
): Pick<Occupancy, 'basis' | 'areaM2' | 'floorAreaM2'> | null {
  const areaM2 = areaOf(draft.mu);
  // What is owned is not counted by storeys.
  const floorAreaM2 = draft.basis === '自有' ? null : figureOf(draft.floor);
  if (areaM2 === undefined || floorAreaM2 === undefined) return null;
  return { basis: draft.basis, areaM2, floorAreaM2 };
}

/** In m²; null where nothing is said, undefined where it is no area. */
function areaOf(mu: string): number | null | undefined {
  const figure = figureOf(mu);
  return typeof figure === 'number' ? m2FromMu(figure) : figure;
}

function figureOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const figure = Number(text);
  return Number.isFinite(figure) && figure > 0 ? figure : undefined;
}
