import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useBlockLand } from '../../app/blocks/block-land';
import { showBlockPage } from '../../app/blocks/block-view';
import { keptParcels, listedParcels } from '../../app/blocks/start-from';
import { startDraft } from '../../app/draft/draft-store';
import { useSession } from '../../app/session';
import { DEFAULT_GAP_M } from '../../core/block/union-outline';
import { formatNumber } from '../../core/quantity';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import style from './blocks.module.css';
import { useOutlineAround } from './use-outline-around';
import { Working } from './working';

/** More parcels than this are a district, not a block. */
const MOST_PARCELS = 5000;

/** The ways to a block: drawn, made of parcels, suggested, pasted. */
export function NewBlock() {
  const [fromParcels, setFromParcels] = useState(false);
  return (
    <div className={style.ways}>
      <Button variant="filled" onClick={() => startDraft({ kind: 'new-block' }, null)}>
        划定区块
      </Button>
      <Button aria-expanded={fromParcels} onClick={() => setFromParcels(!fromParcels)}>
        由地块合成
      </Button>
      <Button onClick={() => showBlockPage('suggest')}>建议区块</Button>
      <Button onClick={() => showBlockPage('paste')}>粘贴坐标</Button>
      {fromParcels && <FromParcels />}
    </div>
  );
}

function FromParcels() {
  const ids = useAnalysis((state) => state.ids);
  const kept = useAnalysis((state) => state.kept);
  const picked = useSession((state) => state.pick !== null);
  const filtered = useSession((state) => state.filter.trim() !== '');
  const ready = useBlockLand((state) => state.ready);
  const [gap, setGap] = useState(String(DEFAULT_GAP_M));
  const looked = keptParcels({ ids, kept });
  const listed = ready?.list ? listedParcels(ready, looked) : [];
  const gapM = Number(gap);
  const fits = gap.trim() !== '' && gapM >= 0 && gapM <= 60;
  const { busy, refusal, start, stop } = useOutlineAround();
  const told = picked ? (filtered ? '用圈选并符合筛选的地块' : '用圈选的地块') : '用筛选结果';
  const button = (label: string, from: readonly string[]) => (
    <Button
      disabled={from.length === 0 || from.length > MOST_PARCELS || !fits || busy}
      onClick={() => start(from, gapM)}
    >
      {label}（{formatNumber(from.length, 0)} 宗）
    </Button>
  );
  return (
    <div className={style.from}>
      <TextInput
        label="并入不宽于几米的缝隙和道路"
        type="number"
        min={0}
        max={60}
        value={gap}
        error={!fits && '请填 0 到 60 米'}
        onChange={(event) => setGap(event.currentTarget.value)}
      />
      {looked ? (
        button(told, looked)
      ) : (
        <p className={form.note}>
          先在地图上框选（B）、套索（L），或写筛选条件，再用选出的地块合成。
        </p>
      )}
      {ready?.list &&
        button(`用“${ready.list.kind.name}”清单${looked ? '中选出' : ''}的地块`, listed)}
      {busy && <Working what="正在合成边界…" onStop={stop} />}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
    </div>
  );
}
