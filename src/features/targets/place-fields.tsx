import { NativeSelect } from '@mantine/core';
import { type CreditSubject, sectorOfSubject, unitOfSubject } from '../../app/targets/credit-draft';
import { useWorkspace } from '../../app/workspace-store';
import form from '../../ui/form.module.css';
import type { CreditDraft } from './credit-form-draft';

interface PlaceFieldsProps {
  readonly draft: CreditDraft;
  readonly program: string;
  /** Others that count in the same ledger. */
  readonly shared: readonly string[];
  /** Of the columns of the printed table. */
  readonly sectors: readonly string[];
  readonly subjects: readonly CreditSubject[];
  readonly onChange: (patch: Partial<CreditDraft>) => void;
}

/** The row and the column of the table it counts for, as the subject tells them unless a person says otherwise. */
export function PlaceFields({
  draft,
  program,
  shared,
  sectors,
  subjects,
  onChange,
}: PlaceFieldsProps) {
  const tables = useWorkspace((state) => state.ws.tables);
  const only = subjects.length === 1 ? subjects[0] : undefined;
  const ownUnit = only && unitOfSubject(tables, program, only, shared);
  const ownSector = only ? sectorOfSubject(tables, only) : '';
  const unitName = ownUnit ? (tables.units.get(ownUnit)?.name ?? '') : '单位未定';
  const auto = subjects.length > 1 ? '按各宗档案' : null;
  return (
    <div className={form.pair}>
      <NativeSelect
        label="计入单位"
        data={[
          { value: '', label: auto ?? `${unitName}（按档案）` },
          ...[...tables.units.values()].map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.unitId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ unitId: value || null })}
      />
      <NativeSelect
        label="行业"
        data={[
          { value: '', label: auto ?? `${ownSector || '未注明'}（按档案）` },
          ...[...new Set(sectors)].map((sector) => ({ value: sector, label: sector })),
        ]}
        value={draft.sector ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ sector: value || null })}
      />
    </div>
  );
}
