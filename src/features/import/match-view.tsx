import { useEffect, useState } from 'react';
import { linkFirms } from '../../app/commands/link-firms';
import { announce } from '../../app/notices';
import { useSession } from '../../app/session';
import type { Link } from '../../core/import/link-firms';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { LinkForm } from './link-form';
import { MatchCounts } from './match-counts';
import { SharedLandItem } from './shared-land-item';
import { SuggestionsCard } from './suggestions-card';
import { UnmatchedLists } from './unmatched-lists';
import { type SharedLand, useMatching } from './use-matching';

/** Which firm uses which land: suggestions to take or leave, who stands alone both ways, and links by hand. */
export function MatchView() {
  const now = useMatching();
  const [firmId, setFirmId] = useState<string | null>(null);
  const busy = useBusy('link');
  const { who } = useAsk();
  // A firm selected on the table or by search is the one to be linked; the parcel is then picked on the map.
  const selection = useSession((state) => state.selection);
  useEffect(() => {
    if (selection?.table === 'enterprises') setFirmId(selection.id);
  }, [selection]);
  const link = async (links: readonly Link[]): Promise<boolean> =>
    (await onlyOnce('link', async () => (await who()) && announce(linkFirms(links)))) ?? false;
  return (
    <>
      <MatchCounts now={now} />
      <SuggestionsCard
        suggestions={now.suggestions}
        left={now.firms.length}
        busy={busy}
        onLink={(links) => void link(links)}
      />
      {now.shared.length > 0 && (
        <SharedCard lands={now.shared} busy={busy} onLink={(links) => void link(links)} />
      )}
      <LinkForm
        firmId={firmId}
        users={now.users}
        busy={busy}
        onLink={async (made) => {
          const done = await link([made]);
          if (done) setFirmId(null);
          return done;
        }}
      />
      <UnmatchedLists firms={now.firms} parcels={now.parcels} firmId={firmId} onFirm={setFirmId} />
    </>
  );
}

const PAGE = 10;

interface SharedCardProps {
  readonly lands: readonly SharedLand[];
  readonly busy: boolean;
  readonly onLink: (links: readonly Link[]) => void;
}

function SharedCard({ lands, busy, onLink }: SharedCardProps) {
  const [shown, setShown] = useState(PAGE);
  return (
    <section className={style.card} aria-label="几家共用的地块">
      <h3 className={style.file}>几家共用的地块 {formatNumber(lands.length, 0)} 宗</h3>
      <p className={style.meta}>请填各家所占面积，合计不得超过宗地；不清楚的留空，按未知记。</p>
      <ul aria-label="共用的地块">
        {lands.slice(0, shown).map((land) => (
          <SharedLandItem key={land.parcel.id} land={land} busy={busy} onLink={onLink} />
        ))}
      </ul>
      {lands.length > shown && (
        <TextButton onClick={() => setShown(shown + 2 * PAGE)}>
          再显示一些（还有 {formatNumber(lands.length - shown, 0)} 宗）
        </TextButton>
      )}
    </section>
  );
}
