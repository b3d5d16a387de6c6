import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { select, useSession } from '../../app/session';
import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber } from '../../core/quantity';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import match from './match.module.css';

interface UnmatchedListsProps {
  readonly firms: readonly Enterprise[];
  readonly parcels: readonly Parcel[];
  readonly firmId: string | null;
  readonly onFirm: (id: string) => void;
}

/** Who stands alone, both ways. A firm is chosen for the form above, a parcel is shown on the map. */
export function UnmatchedLists({ firms, parcels, firmId, onFirm }: UnmatchedListsProps) {
  const selection = useSession((state) => state.selection);
  return (
    <>
      <Alone
        title="没有用地的企业"
        unit="家"
        records={firms}
        chosen={firmId}
        onChoose={onFirm}
        onOpen={(id) => select({ table: 'enterprises', id })}
      />
      <Alone
        title="没有企业的地块"
        unit="宗"
        records={parcels}
        chosen={selection?.table === 'parcels' ? selection.id : null}
        onChoose={(id) => select({ table: 'parcels', id })}
        onOpen={null}
      />
    </>
  );
}

const PAGE = 30;

interface AloneProps {
  readonly title: string;
  readonly unit: string;
  readonly records: readonly (Enterprise | Parcel)[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Where choosing does not open the record by itself. */
  readonly onOpen: ((id: string) => void) | null;
}

function Alone({ title, unit, records, chosen, onChoose, onOpen }: AloneProps) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return wanted === '' ? records : records.filter((one) => toldOf(one).includes(wanted));
  }, [records, text]);
  return (
    <details className={`${style.alone} ${style.fold}`}>
      <summary>
        {title} {formatNumber(records.length, 0)} {unit}
      </summary>
      {records.length > PAGE && (
        <TextInput
          aria-label={`在${title}中查找`}
          placeholder={onOpen ? '名称、代码、曾用名、地址' : '名称、代码、坐落'}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {text.trim() !== '' && (
        <p className={style.meta} role="status">
          找到 {formatNumber(found.length, 0)} / {formatNumber(records.length, 0)} {unit}
        </p>
      )}
      <ul className={match.names} aria-label={title}>
        {found.slice(0, shown).map((one) => (
          <li key={one.id} className={match.entry}>
            <button
              type="button"
              className={match.pick}
              aria-pressed={one.id === chosen}
              title={one.name}
              onClick={() => onChoose(one.id)}
            >
              {one.name || ('code' in one && one.code) || '未命名'}
            </button>
            {onOpen && (
              <button
                type="button"
                className={match.open}
                aria-label={`打开${one.name || '未命名'}`}
                onClick={() => onOpen(one.id)}
              >
                打开
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <TextButton onClick={() => setShown(shown + 4 * PAGE)}>
          再显示一些（还有 {formatNumber(found.length - shown, 0)} {unit}）
        </TextButton>
      )}
    </details>
  );
}

function toldOf(one: Enterprise | Parcel): string {
  const texts = one.facts.flatMap(({ field, value }) =>
    looked.has(field) && typeof value === 'string' ? [value] : [],
  );
  return [one.name, 'code' in one ? one.code : one.uscc, ...texts].join(' ').toLowerCase();
}

const looked = new Set(['formerNames', 'address', 'location']);
