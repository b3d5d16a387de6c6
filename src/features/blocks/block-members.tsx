import { useMemo, useState } from 'react';
import { setMembership } from '../../app/commands/set-membership';
import { announce } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Block } from '../../core/block/block';
import { HALF, type Member, membersOf } from '../../core/block/members-of';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { MembershipRow } from './membership-row';
import look from './rows.module.css';

const FEW = 20;

/** The parcels of a block on a day, those the line cuts first: they are what there is to decide. */
export function BlockMembers({ block, day }: { block: Block; day: string }) {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const [all, setAll] = useState(false);
  const { who } = useAsk();
  const members = useMemo(() => membersOf(block, day, shapes), [block, day, shapes]);
  const ordered = useMemo(() => [...members].sort(byCut), [members]);
  const cut = members.filter(isCut).length;
  const counted = members.filter(({ counts }) => (counts ?? 0) > 0).length;
  const backToRule = async (parcelId: string) => {
    if (!(await who())) return;
    await announce(
      setMembership({ id: block.id, seenRev: block.rev, parcelIds: [parcelId], as: null, why: '' }),
    );
  };
  const shown = all ? ordered : ordered.slice(0, Math.max(FEW, cut));
  return (
    <Section
      title="地块"
      aside={`${formatNumber(members.length, 0)} 宗，计入 ${formatNumber(counted, 0)} 宗，跨界 ${formatNumber(cut, 0)} 宗`}
    >
      {members.length === 0 && <Quiet>界内没有地块。</Quiet>}
      <ul className={look.members}>
        {shown.map(({ parcelId, share, choice }) => (
          <MembershipRow
            key={parcelId}
            parcelId={parcelId}
            share={share}
            choice={choice}
            block={block}
            onChoose={(as) => as === null && choice && void backToRule(parcelId)}
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

/** Cut, or counted otherwise than the rule would. */
function isCut({ share, choice }: Member): boolean {
  return share === null || share < 1 || choice !== null;
}

/** How far from half: nearest, the rule decides by a hair; what lies inside whole comes last. */
function far({ share }: Member): number {
  return share === null ? 0 : Math.abs(share - HALF) + (share >= 1 ? 1 : 0);
}

function byCut(a: Member, b: Member): number {
  return far(a) - far(b) || (a.parcelId < b.parcelId ? -1 : 1);
}
