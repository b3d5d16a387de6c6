import type { Field } from '../../core/field';
import { checkValue } from '../../core/field';
import type { Parcel } from '../../core/parcel/parcel';
import { isRefusal, type Refusal } from '../../core/refusal';
import { readInput } from './read-input';

export interface ParcelDraft {
  readonly name: string;
  readonly code: string;
  readonly unitId: string;
  readonly landUse: string;
  readonly tenure: string;
  readonly registeredM2: string;
}

type Parts = Partial<
  Pick<Parcel, 'name' | 'code' | 'unitId' | 'landUse' | 'tenure' | 'registeredM2'>
>;

const registered: Field = {
  key: 'registeredM2',
  label: '证载登记面积',
  unit: '平方米',
  kind: 'number',
  period: 'none',
  min: 0,
};

export function draftOfParcel(parcel: Parcel): ParcelDraft {
  const { name, code, unitId, landUse, tenure, registeredM2 } = parcel;
  return {
    name,
    code,
    unitId: unitId ?? '',
    landUse,
    tenure,
    registeredM2: registeredM2 === null ? '' : String(registeredM2),
  };
}

/** Only what was changed in the form; an empty area is unknown, an empty code is none. */
export function changedParts(seen: Parcel, draft: ParcelDraft): Parts | Refusal {
  const area = draft.registeredM2.trim() ? readInput(registered, draft.registeredM2) : null;
  if (isRefusal(area)) return area;
  const wrong = checkValue(registered, area);
  if (wrong) return wrong;
  const wanted = {
    name: draft.name.trim(),
    code: draft.code.replace(/\s/g, '').toUpperCase(),
    unitId: draft.unitId || null,
    landUse: draft.landUse.trim(),
    tenure: draft.tenure.trim(),
    registeredM2: area as number | null,
  };
  const changed = Object.entries(wanted).filter(
    ([key, value]) => value !== seen[key as keyof typeof wanted],
  );
  return Object.fromEntries(changed) as Parts;
}
