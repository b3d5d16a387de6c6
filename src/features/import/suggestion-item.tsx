import { Button } from '@mantine/core';
import { useState } from 'react';
import { select } from '../../app/session';
import type { Link } from '../../core/import/link-firms';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { firstDraft, LinkFields, termsOf } from './link-fields';
import match from './match.module.css';
import { landName, type Suggestion } from './use-matching';

interface SuggestionItemProps {
  readonly one: Suggestion;
  readonly busy: boolean;
  readonly onLink: (link: Link) => void;
}

/** One suggestion with its score and reasons; firm and parcel can be looked at before it is taken. */
export function SuggestionItem({ one, busy, onLink }: SuggestionItemProps) {
  const { firm, parcel, basis } = one;
  const [draft, setDraft] = useState({ ...firstDraft, basis: basis ?? firstDraft.basis });
  const terms = termsOf(draft);
  return (
    <li className={style.row}>
      <p className={style.rowName} title={firm.name}>
        <TextButton onClick={() => select({ table: 'enterprises', id: firm.id })}>
          {firm.name}
        </TextButton>
      </p>
      <p className={style.meta}>
        →{' '}
        <TextButton onClick={() => select({ table: 'parcels', id: parcel.id })}>
          {landName(parcel)}
        </TextButton>
      </p>
      <Reasons one={one} />
      <div className={match.linkLine}>
        <LinkFields whose={firm.name} draft={draft} shared={false} onChange={setDraft} />
        <Button
          disabled={busy || !terms}
          aria-label={`接受：${firm.name}使用${landName(parcel)}`}
          onClick={() => {
            if (terms) onLink({ enterpriseId: firm.id, parcelId: parcel.id, ...terms });
          }}
        >
          接受
        </Button>
      </div>
    </li>
  );
}

/** What speaks for it, how much, and what a person must decide. */
export function Reasons({ one }: { one: Suggestion }) {
  const { score, reasons, doubt, basis } = one;
  return (
    <>
      <p className={style.meta}>
        {reasons.join('；')} · 相符程度 {Math.round(score * 100)}%
      </p>
      {doubt && <p className={style.warned}>{doubt}，请核对后再接受。</p>}
      {basis === '租赁' && <p className={style.meta}>权利人是别家，可能是租赁。</p>}
    </>
  );
}
