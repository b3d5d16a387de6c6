import { Button } from '@mantine/core';
import { useState } from 'react';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { type Link, parcelM2 } from '../../core/import/link-firms';
import { SURE } from '../../core/import/match-firms';
import { formatMu, formatNumber, muFromM2, roundTo } from '../../core/quantity';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { firstDraft, type LinkDraft, LinkFields, termsOf } from './link-fields';
import match from './match.module.css';
import { sharesOf } from './shares-of';
import { Reasons } from './suggestion-item';
import { landName, type SharedLand, type Suggestion } from './use-matching';

interface SharedLandItemProps {
  readonly land: SharedLand;
  readonly busy: boolean;
  readonly onLink: (links: readonly Link[]) => void;
}

interface Row {
  readonly firmId: string;
  readonly name: string;
  readonly use: Occupancy | null;
  readonly one: Suggestion | null;
}

/** Land several firms share: the share of each is asked for, and the shares may not exceed the land. */
export function SharedLandItem({ land, busy, onLink }: SharedLandItemProps) {
  const { parcel, uses, suggestions } = land;
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const wholeM2 = useWorkspace((state) => parcelM2(state.ws, parcel.id));
  const [drafts, setDrafts] = useState<ReadonlyMap<string, LinkDraft>>(new Map());
  const [taken, setTaken] = useState<ReadonlyMap<string, boolean>>(new Map());
  const rows: Row[] = [
    ...uses.map((use): Row => {
      const name = enterprises.get(use.enterpriseId)?.name ?? '（企业已不存在）';
      return { firmId: use.enterpriseId, name, use, one: null };
    }),
    ...suggestions.map(
      (one): Row => ({ firmId: one.firm.id, name: one.firm.name, use: null, one }),
    ),
  ];
  const draftOf = ({ firmId, use, one }: Row) =>
    drafts.get(firmId) ?? (use ? draftOfUse(use) : { ...firstDraft, basis: one?.basis ?? '自有' });
  const isTaken = ({ firmId, one }: Row) =>
    one === null || (taken.get(firmId) ?? (one.score >= SURE && one.doubt === null));
  const chosen = rows.filter(isTaken);
  const terms = chosen.map((row) => termsOf(draftOf(row)));
  const shares = sharesOf(
    terms.flatMap((one) => one ?? []),
    wholeM2,
  );
  const links = chosen.flatMap((row, at): Link[] => {
    const said = terms[at];
    if (!said || (row.use && !drafts.has(row.firmId))) return [];
    const link = { enterpriseId: row.firmId, parcelId: parcel.id, ...said };
    return [row.use ? { ...link, useId: row.use.id } : link];
  });
  const name = landName(parcel);
  return (
    <li className={style.row}>
      <p className={style.rowName} title={name}>
        <TextButton onClick={() => select({ table: 'parcels', id: parcel.id })}>{name}</TextButton>
      </p>
      <p className={style.meta}>
        {wholeM2 === null ? '宗地面积未知' : `宗地 ${formatMu(muFromM2(wholeM2))}`}
      </p>
      <ul aria-label={`${name}的使用企业`}>
        {rows.map((row) => (
          <li key={row.firmId} className={match.sharer}>
            <span className={match.sharerName}>
              {row.use ? (
                <span>{row.name}（已建立）</span>
              ) : (
                <label className={match.take}>
                  <input
                    type="checkbox"
                    checked={isTaken(row)}
                    onChange={(event) =>
                      setTaken(new Map(taken).set(row.firmId, event.currentTarget.checked))
                    }
                  />
                  {row.name}
                </label>
              )}
              <TextButton onClick={() => select({ table: 'enterprises', id: row.firmId })}>
                打开
              </TextButton>
            </span>
            {row.one && <Reasons one={row.one} />}
            {isTaken(row) && (
              <LinkFields
                whose={row.name}
                draft={draftOf(row)}
                shared
                onChange={(draft) => setDrafts(new Map(drafts).set(row.firmId, draft))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={shares.over ? style.wrong : style.meta} role="status">
        {shares.words}
      </p>
      <div className={style.actions}>
        <Button
          disabled={busy || links.length === 0 || shares.over || terms.includes(null)}
          aria-label={`保存${name}的使用企业`}
          onClick={() => onLink(links)}
        >
          保存 {formatNumber(links.length, 0)} 家
        </Button>
      </div>
    </li>
  );
}

function draftOfUse({ basis, areaM2, floorAreaM2 }: Occupancy): LinkDraft {
  return {
    basis,
    mu: areaM2 === null ? '' : String(roundTo(muFromM2(areaM2), 4)),
    floor: floorAreaM2 === null ? '' : String(floorAreaM2),
  };
}
