import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useSession } from '../../app/session';
import { type CreditSubject, landOfParcel, muByMethod } from '../../app/targets/credit-draft';
import { useWorkspace } from '../../app/workspace-store';
import { formatMu, sumOf } from '../../core/quantity';
import type { KnownLedger } from '../../core/target/add-credits';
import { type CreditAreaMethod, creditAreaMethods } from '../../core/target/credit';
import { unitOfLedger } from '../../core/target/ledger';
import form from '../../ui/form.module.css';
import type { CreditDraft } from './credit-form-draft';
import look from './ledger.module.css';

interface AmountFieldsProps {
  readonly draft: CreditDraft;
  readonly known: KnownLedger;
  readonly subjects: readonly CreditSubject[];
  readonly onChange: (patch: Partial<CreditDraft>) => void;
}

/** How much: land by outline or certificate, of a part by the outline drawn on the map; floors apart from land. */
export function AmountFields({ draft, known, subjects, onChange }: AmountFieldsProps) {
  const tables = useWorkspace((state) => state.ws.tables);
  const pick = useSession((state) => state.pick);
  const { kind, floorMuRatio } = known.ledger.rules;
  const { method, part, typed, floors } = draft;
  const amounts = useMemo(() => {
    if (kind !== 'land') return [];
    const within = part ? pick : null;
    return subjects.map(({ id }) => {
      const land = landOfParcel(tables, id, within);
      return muByMethod(tables, id, land, method, within !== null);
    });
  }, [kind, tables, subjects, part, pick, method]);
  const unit = unitOfLedger(known.packs, known.key);
  if (kind !== 'land') {
    return (
      <TextInput
        label={`数量（${unit}）`}
        inputMode="decimal"
        value={typed ?? '1'}
        onChange={({ currentTarget: { value } }) => onChange({ typed: value })}
      />
    );
  }
  const single = subjects.length === 1;
  const [own = null] = amounts;
  const missing = amounts.filter((amount) => amount === null).length;
  return (
    <>
      {floors ? (
        <>
          <TextInput
            label="建筑面积（平方米）"
            inputMode="decimal"
            value={typed ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ typed: value })}
          />
          <p className={form.note}>
            {floorMuRatio === null
              ? '折算用地的口径待定：只登记，不折算，也不并入用地。'
              : `按 ${floorMuRatio} 平方米折 1 亩另计，不并入用地。`}
          </p>
        </>
      ) : (
        <>
          <div className={form.pair}>
            <NativeSelect
              label="面积口径"
              data={[...creditAreaMethods]}
              value={method}
              onChange={({ currentTarget: { value } }) =>
                onChange({ method: value as CreditAreaMethod, typed: null })
              }
            />
            {subjects.length === 0 ? null : single ? (
              <TextInput
                label="计入面积（亩）"
                inputMode="decimal"
                placeholder={method === '证载' ? '证载面积未知' : '请填写'}
                value={typed ?? (own === null ? '' : own.toFixed(2))}
                onChange={({ currentTarget: { value } }) => onChange({ typed: value })}
              />
            ) : (
              <p className={look.sum}>
                合计 {formatMu(sumOf(amounts.flatMap((amount) => amount ?? [])))}
                {missing > 0 && `，${missing} 宗面积未知`}
              </p>
            )}
          </div>
          {pick && (
            <label className={form.check}>
              <input
                type="checkbox"
                checked={part}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({ part: checked, typed: null })
                }
              />
              只计图上圈出的部分
            </label>
          )}
        </>
      )}
      {single && (
        <label className={form.check}>
          <input
            type="checkbox"
            checked={floors}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ floors: checked, typed: null })
            }
          />
          按建筑面积登记（与用地分开）
        </label>
      )}
    </>
  );
}
