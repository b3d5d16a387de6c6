import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useBlockLand } from '../../app/blocks/block-land';
import { type BlockMark, markOnMap } from '../../app/blocks/block-view';
import { useWorkspace } from '../../app/workspace-store';
import { type BlockSuggestion, DEFAULT_ROAD_M } from '../../core/block/suggest-blocks';
import { DEFAULT_GAP_M } from '../../core/block/union-outline';
import { labelPoint } from '../../core/geo/label-point';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';
import { PageHead } from './page-head';
import look from './rows.module.css';
import { useOutlineAround } from './use-outline-around';
import { useSuggestions } from './use-suggestions';
import { Working } from './working';

const FIRST = 30;

/** Clusters of listed land next to each other, the most promising first; one click makes a draft of one. */
export function SuggestView() {
  const ready = useBlockLand((state) => state.ready);
  const [road, setRoad] = useState(String(DEFAULT_ROAD_M));
  const [least, setLeast] = useState('3');
  const [rankBy, setRankBy] = useState<'land' | 'firms'>('land');
  const roadM = Number(road);
  const leastParcels = Number(least);
  const fits = road.trim() !== '' && roadM >= 0 && roadM <= 100 && leastParcels >= 2;
  const asked = useMemo(
    () => (fits ? { roadM, leastParcels, rankBy } : null),
    [roadM, leastParcels, rankBy, fits],
  );
  const { found, working, stop, again } = useSuggestions(asked);
  const union = useOutlineAround();
  useEffect(() => () => markOnMap(null), []);
  if (ready && !ready.list) {
    return (
      <>
        <PageHead title="建议区块" />
        <div className={style.lead}>
          <Quiet>没有可用的清单。请先在“清单”里选一张企业或地块清单，再来看建议。</Quiet>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHead title="建议区块" />
      <div className={style.lead}>
        <p className={style.hint}>
          把相邻的“{ready?.list?.kind.name ?? '清单'}
          ”地块聚在一起：按界线之间的距离，隔一条路以内的算相邻；中间隔着别的地块的不算。
        </p>
        <div className={style.three}>
          <TextInput
            label="路宽（米）"
            type="number"
            min={0}
            max={100}
            value={road}
            onChange={(event) => setRoad(event.currentTarget.value)}
          />
          <TextInput
            label="至少（宗）"
            type="number"
            min={2}
            value={least}
            onChange={(event) => setLeast(event.currentTarget.value)}
          />
          <NativeSelect
            label="排序"
            data={[
              { value: 'land', label: '按亩数' },
              { value: 'firms', label: '按家数' },
            ]}
            value={rankBy}
            onChange={(event) => setRankBy(event.currentTarget.value as 'land' | 'firms')}
          />
        </div>
        {!fits && <p className={style.warned}>路宽请填 0 到 100 米，宗数至少 2。</p>}
        {(!ready || working) && <Working what="正在计算…" onStop={stop} />}
        {ready && fits && !working && !found && (
          <p className={style.hint}>
            没有算完。<TextButton onClick={again}>重新计算</TextButton>
          </p>
        )}
        {ready && fits && !working && found?.length === 0 && (
          <Quiet>没有相邻的清单地块聚成这么多宗。可以放宽路宽，或减少宗数。</Quiet>
        )}
        {union.busy && <Working what="正在合成边界…" onStop={union.stop} />}
        {union.refusal && <RefusalNote why={union.refusal.why} now={union.refusal.now} />}
        <ol className={look.rows} aria-busy={working}>
          {(found ?? []).slice(0, FIRST).map((one, at) => (
            <Suggestion
              key={one.parcelIds[0]}
              one={one}
              rank={at + 1}
              disabled={working || union.busy}
              onTake={union.start}
            />
          ))}
        </ol>
        {found && found.length > FIRST && (
          <p className={style.hint}>
            只列前 {FIRST} 处，共 {formatNumber(found.length, 0)} 处。
          </p>
        )}
      </div>
    </>
  );
}

interface SuggestionProps {
  readonly one: BlockSuggestion;
  readonly rank: number;
  readonly disabled: boolean;
  readonly onTake: (ids: readonly string[], gapM: number) => void;
}

function Suggestion({ one, rank, disabled, onTake }: SuggestionProps) {
  const { parcelIds, listedM2, listedFirms, widestM } = one;
  const first = useWorkspace(
    (state) => state.ws.tables.parcels.get(parcelIds[0] ?? '')?.name ?? '',
  );
  const show = () => markOnMap(proposed(parcelIds, `建议 ${rank}`));
  // The roads that part the parcels belong to the block they make together.
  const take = () => onTake(parcelIds, Math.max(DEFAULT_GAP_M, Math.ceil(widestM)));
  return (
    <li>
      <button
        type="button"
        className={look.row}
        aria-label={`按建议 ${rank} 起草区块`}
        onPointerEnter={show}
        onFocus={show}
        onPointerLeave={() => markOnMap(null)}
        onBlur={() => markOnMap(null)}
        disabled={disabled}
        onClick={take}
      >
        <span className={look.name}>
          {rank}. {first}等 {formatNumber(parcelIds.length, 0)} 宗
        </span>
        <span className={look.figure}>{formatMu(muFromM2(listedM2))}</span>
        <span className={look.wide}>{whyWords(one)}</span>
        {listedFirms > 0 && (
          <span className={look.wide}>列入企业 {formatNumber(listedFirms, 0)} 家</span>
        )}
      </button>
    </li>
  );
}

function whyWords({ touching, acrossRoads, widestM }: BlockSuggestion): string {
  const words: string[] = [];
  if (touching > 0) words.push(`${formatNumber(touching, 0)} 处界线相接`);
  if (acrossRoads > 0) words.push(`${formatNumber(acrossRoads, 0)} 处隔路相邻`);
  const wide = widestM > 0 ? `，最宽处 ${formatNumber(widestM, 1)} 米` : '';
  return `${words.join('，')}${wide}`;
}

function proposed(ids: readonly string[], text: string): BlockMark[] {
  const { shapes } = useWorkspace.getState().ws.tables;
  return ids.flatMap((id, at): BlockMark[] => {
    const geometry = shapes.get(id)?.geometry;
    if (!geometry) return [];
    // One name for all of them, to be found from as far away as the whole district is seen.
    const place = at === 0 ? labelPoint(geometry) : null;
    return [{ role: 'proposed', geometry, place, text }];
  });
}
