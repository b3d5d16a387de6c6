import { Button } from '@mantine/core';
import { useState } from 'react';
import { matchAgain, useSuggestions } from '../../app/import/matching';
import type { Link } from '../../core/import/link-firms';
import { SURE } from '../../core/import/match-firms';
import { formatNumber } from '../../core/quantity';
import { ChoiceBar } from '../../ui/choice-bar';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { Waiting } from '../../ui/waiting';
import style from './import.module.css';
import { PointsField } from './points-field';
import { SuggestionItem } from './suggestion-item';
import type { Suggestion } from './use-matching';

interface SuggestionsCardProps {
  readonly suggestions: readonly Suggestion[];
  /** Firms without land. */
  readonly left: number;
  readonly busy: boolean;
  readonly onLink: (links: readonly Link[]) => void;
}

type Kind = 'all' | 'sure' | 'open';

const PAGE = 30;

/** Suggestions, best first; those nobody need look at are taken together, as one event. */
export function SuggestionsCard({ suggestions, left, busy, onLink }: SuggestionsCardProps) {
  const state = useSuggestions((now) => now.state);
  const [kind, setKind] = useState<Kind>('all');
  const [shown, setShown] = useState(PAGE);
  const sure = suggestions.filter(isSure);
  const open = suggestions.filter((one) => !isSure(one));
  const chosen = { all: suggestions, sure, open }[kind];
  // The last of a kind is gone: the others are shown.
  const listed = chosen.length > 0 ? chosen : suggestions;
  const many = (list: readonly Suggestion[]) => formatNumber(list.length, 0);
  return (
    <section className={style.card} aria-label="匹配建议">
      <h3 className={style.file}>匹配建议 {many(suggestions)} 条</h3>
      {state === 'working' && <Waiting what="正在比对代码、名称、地址和位置…" />}
      {state === 'failed' && (
        <p className={style.wrong} role="alert">
          比对没有完成，数据没有变。
          <TextButton onClick={matchAgain}>再试一次</TextButton>
        </p>
      )}
      <PointsField />
      {state === 'ready' && suggestions.length === 0 && (
        <Quiet>
          {left > 0
            ? '没有可建议的匹配。可在下面手动建立，或导入带“所用宗地代码”的台账。'
            : '企业都已有用地。'}
        </Quiet>
      )}
      {sure.length > 0 && (
        <div className={style.actions}>
          <Button variant="filled" loading={busy} onClick={() => onLink(sure.map(asLink))}>
            全部接受可靠的 {many(sure)} 条（自有）
          </Button>
        </div>
      )}
      {sure.length > 0 && open.length > 0 && (
        <ChoiceBar<Kind>
          label="显示哪些建议"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'all', label: `全部 ${many(suggestions)}` },
            { value: 'sure', label: `可靠 ${many(sure)}` },
            { value: 'open', label: `待核对 ${many(open)}` },
          ]}
        />
      )}
      <ul aria-label="建议">
        {listed.slice(0, shown).map((one) => (
          <SuggestionItem
            key={`${one.enterpriseId} ${one.parcelId}`}
            one={one}
            busy={busy}
            onLink={(made) => onLink([made])}
          />
        ))}
      </ul>
      {listed.length > shown && (
        <TextButton onClick={() => setShown(shown + 2 * PAGE)}>
          再显示一些（还有 {formatNumber(listed.length - shown, 0)} 条）
        </TextButton>
      )}
    </section>
  );
}

/** Nobody else fits, and what speaks for it says whose the land is. */
function isSure({ score, doubt, basis }: Suggestion): boolean {
  return score >= SURE && doubt === null && basis === '自有';
}

function asLink({ enterpriseId, parcelId }: Suggestion): Link {
  return { enterpriseId, parcelId, basis: '自有', areaM2: null, floorAreaM2: null };
}
