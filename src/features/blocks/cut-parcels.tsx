import { useState } from 'react';
import { chooseInDraft, useDraftChoices } from '../../app/blocks/block-numbers';
import type { DraftPurpose } from '../../app/draft/draft';
import { startParcelSplit } from '../../app/draft/parcel-drafts';
import { notifyRefusal } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { CutParcel } from '../../core/block/count-block';
import { formatNumber } from '../../core/quantity';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { MembershipRow } from './membership-row';
import look from './rows.module.css';

interface CutParcelsProps {
  readonly cutParcels: readonly CutParcel[];
  readonly purpose: DraftPurpose;
}

const FEW = 30;

/** Parcels the line cuts, nearest to half first: there the rule decides by a hair. What is chosen is saved with the line. */
export function CutParcels({ cutParcels, purpose }: CutParcelsProps) {
  const choices = useDraftChoices((state) => state.choices);
  const [all, setAll] = useState(false);
  const block = useWorkspace((state) =>
    purpose.kind === 'block' ? (state.ws.tables.blocks.get(purpose.id) ?? null) : null,
  );
  const ordered = [...cutParcels].sort(
    (a, b) => Math.abs(a.share - 0.5) - Math.abs(b.share - 0.5) || (a.id < b.id ? -1 : 1),
  );
  const shown = all ? ordered : ordered.slice(0, FEW);
  const choiceOf = (id: string) => {
    const as = choices.get(id);
    if (as !== undefined) return as && { as, why: '' };
    return block?.choices.find(({ parcelId }) => parcelId === id) ?? null;
  };
  return (
    <Section title="跨界地块" aside={`${formatNumber(cutParcels.length, 0)} 宗，过半计入`}>
      <ul className={look.members}>
        {shown.map(({ id, share }) => (
          <MembershipRow
            key={id}
            parcelId={id}
            share={share}
            choice={choiceOf(id)}
            block={null}
            onChoose={(as) => chooseInDraft(id, as)}
            onSplit={() => {
              const refusal = startParcelSplit(id);
              if (refusal) notifyRefusal(refusal);
            }}
          />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <TextButton onClick={() => setAll(true)}>
          显示全部 {formatNumber(ordered.length, 0)} 宗
        </TextButton>
      )}
    </Section>
  );
}
