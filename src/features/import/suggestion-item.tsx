import { Button } from '@mantine/core';
import { useState } from 'react';
import { select } from '../../app/session';
import type { Link } from '../../core/import/link-firms';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { areaOf, firstDraft, LinkFields } from './link-fields';
import match from './match.module.css';
import type { Suggestion } from './use-matching';

interface SuggestionItemProps {
  readonly one: Suggestion;
  readonly busy: boolean;
  readonly onLink: (link: Link) => void;
}

/** One suggestion with its score and reason; the parcel can be looked at before it is taken. */
export function SuggestionItem({ one, busy, onLink }: SuggestionItemProps) {
  const { firm, parcel, score, why, shared } = one;
  const [draft, setDraft] = useState(firstDraft);
  const areaM2 = areaOf(draft);
  return (
    <li className={style.row}>
      <p className={style.rowName} title={firm.name}>
        {firm.name}
      </p>
      <p className={style.meta}>
        →{' '}
        <TextButton onClick={() => select({ table: 'parcels', id: parcel.id })}>
          {parcel.name || parcel.code || '未命名地块'}
        </TextButton>
      </p>
      <p className={style.meta}>
        {why} · 相符程度 {Math.round(score * 100)}%
      </p>
      {shared && <p className={style.warned}>几家共用这宗地，请填各家所占面积；留空为未知。</p>}
      <div className={match.linkLine}>
        <LinkFields whose={firm.name} draft={draft} shared={shared} onChange={setDraft} />
        <Button
          disabled={busy || areaM2 === undefined}
          aria-label={`接受：${firm.name}使用${parcel.name || parcel.code}`}
          onClick={() => {
            if (areaM2 === undefined) return;
            onLink({ enterpriseId: firm.id, parcelId: parcel.id, basis: draft.basis, areaM2 });
          }}
        >
          接受
        </Button>
      </div>
    </li>
  );
}
