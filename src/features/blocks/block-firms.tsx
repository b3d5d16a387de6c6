import { useMemo, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useBlockLand } from '../../app/blocks/block-land';
import { select } from '../../app/session';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import type { Block } from '../../core/block/block';
import { firmsOf } from '../../core/block/firms-of';
import { membersOf } from '../../core/block/members-of';
import { LISTED, listings, tracks } from '../../core/list/verdict';
import { formatNumber } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';
import look from './rows.module.css';

const FEW = 10;

interface Firm {
  readonly id: string;
  readonly name: string;
  /** Null where too little is known of its land. */
  readonly inside: boolean | null;
  readonly listing: number | null;
  readonly track: number;
}

/** Firms that have half or more of their land in the block, with how they are listed and assessed. */
export function BlockFirms({ block, day }: { block: Block; day: string }) {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const indicators = useAnalysis((state) => state.indicators);
  const list = useBlockLand((state) => state.ready?.list ?? null);
  const { firms, aside } = useMemo(() => {
    const found = firmsOf(membersOf(block, day, shapes), indicators);
    const firms = found
      .filter(({ inside }) => inside !== false)
      .map(({ enterpriseId: id, inside }): Firm => {
        const row = list?.table === 'enterprises' ? list.rowOf.get(id) : undefined;
        return {
          id,
          name: enterprises.get(id)?.name ?? id,
          inside,
          listing: row === undefined ? null : (list?.listing[row] ?? null),
          track: row === undefined ? 0 : (list?.track[row] ?? 0),
        };
      })
      .sort(byListing);
    return { firms, aside: found.length - firms.length };
  }, [block, day, shapes, indicators, list, enterprises]);
  const [all, setAll] = useState(false);
  const listed = firms.filter(({ listing }) => listing === LISTED);
  return (
    <Section
      title="企业"
      aside={
        list?.table === 'enterprises'
          ? `${formatNumber(firms.length, 0)} 家，${list.kind.name}列入 ${formatNumber(listed.length, 0)} 家`
          : `${formatNumber(firms.length, 0)} 家`
      }
    >
      {listed.length > 0 && <p className={style.hint}>{tallyWords(listed)}</p>}
      {firms.length === 0 && <Quiet>没有半数以上用地在界内的企业。</Quiet>}
      <ul className={look.firms}>
        {(all ? firms : firms.slice(0, Math.max(FEW, listed.length))).map((firm) => (
          <li key={firm.id}>
            <button
              type="button"
              className={look.firm}
              title={firm.name}
              onClick={() => select({ table: 'enterprises', id: firm.id })}
            >
              <span className={look.name}>{firm.name}</span>
              <span className={look.badge} data-listed={firm.listing === LISTED || undefined}>
                {standingWords(firm, list)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!all && firms.length > Math.max(FEW, listed.length) && (
        <TextButton onClick={() => setAll(true)}>
          显示全部 {formatNumber(firms.length, 0)} 家
        </TextButton>
      )}
      {aside > 0 && (
        <p className={style.hint}>
          另有 {formatNumber(aside, 0)} 家在计入的地块上用地，但半数以上用地在界外，不算在区块内。
        </p>
      )}
    </Section>
  );
}

function standingWords({ listing, track, inside }: Firm, list: ListStanding | null): string {
  const unsure = inside === null ? '用地未知，待核实' : '';
  if (!list || listing === null) return unsure;
  const words = listing === LISTED && track > 0 ? tracks[track] : listings[listing];
  return [words, unsure].filter(Boolean).join(' · ');
}

function tallyWords(listed: readonly Firm[]): string {
  const words = tracks.flatMap((name, track) => {
    const count = listed.filter((firm) => firm.track === track).length;
    return count > 0 && track > 0 ? `${name} ${count} 家` : [];
  });
  return `考核方式：${words.join('，')}。`;
}

function byListing(a: Firm, b: Firm): number {
  const rank = ({ listing }: Firm) => (listing === LISTED ? 0 : listing === null ? 2 : 1);
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN');
}
