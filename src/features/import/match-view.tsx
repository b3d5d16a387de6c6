import { Button } from '@mantine/core';
import { useState } from 'react';
import { linkFirms } from '../../app/commands/link-firms';
import { announce } from '../../app/notices';
import type { Link } from '../../core/import/link-firms';
import { SURE } from '../../core/import/match-firms';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { LinkForm } from './link-form';
import { SuggestionItem } from './suggestion-item';
import { UnmatchedLists } from './unmatched-lists';
import { useMatching } from './use-matching';

const PAGE = 30;

/** Which firm uses which land: suggestions to take or leave, who stands alone both ways, and links by hand. */
export function MatchView() {
  const matching = useMatching();
  const { suggestions, firms, parcels } = matching;
  const [shown, setShown] = useState(PAGE);
  const [firmId, setFirmId] = useState<string | null>(null);
  const busy = useBusy('link');
  const { who } = useAsk();
  const sure = suggestions.filter(({ score, shared }) => score >= SURE && !shared);
  const link = (links: readonly Link[]) =>
    onlyOnce('link', async () => (await who()) && announce(linkFirms(links)));
  return (
    <>
      <section className={style.card} aria-label="匹配建议">
        <h3 className={style.file}>匹配建议 {formatNumber(suggestions.length, 0)} 条</h3>
        {suggestions.length === 0 && (
          <Quiet>没有可建议的匹配。可在下面手动建立，或导入带“所用宗地代码”的台账。</Quiet>
        )}
        {sure.length > 0 && (
          <div className={style.actions}>
            <Button
              variant="filled"
              loading={busy}
              onClick={() =>
                void link(
                  sure.map(({ enterpriseId, parcelId }) => {
                    return { enterpriseId, parcelId, basis: '自有', areaM2: null };
                  }),
                )
              }
            >
              全部接受可靠的 {formatNumber(sure.length, 0)} 条（自有）
            </Button>
          </div>
        )}
        <ul aria-label="建议">
          {suggestions.slice(0, shown).map((one) => (
            <SuggestionItem
              key={`${one.enterpriseId} ${one.parcelId}`}
              one={one}
              busy={busy}
              onLink={(made) => void link([made])}
            />
          ))}
        </ul>
        {suggestions.length > shown && (
          <TextButton onClick={() => setShown(shown + 2 * PAGE)}>
            再显示一些（还有 {formatNumber(suggestions.length - shown, 0)} 条）
          </TextButton>
        )}
      </section>
      <LinkForm
        firmId={firmId}
        users={matching.users}
        busy={busy}
        onLink={async (made) => {
          if (await link([made])) setFirmId(null);
        }}
      />
      <UnmatchedLists firms={firms} parcels={parcels} firmId={firmId} onFirm={setFirmId} />
    </>
  );
}
