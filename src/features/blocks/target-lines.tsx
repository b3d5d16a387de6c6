import { useEffect } from 'react';
import { keepTargets } from '../../app/targets/keep-targets';
import { useTargets } from '../../app/targets/targets-store';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { formatMu, muFromM2 } from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import style from './blocks.module.css';
import { targetLines } from './target-words';

/** How far the land targets of the program are, by credits. What the outline holds stands apart from it: it is no progress. */
export function TargetLines({ occupiedM2 }: { readonly occupiedM2: number }) {
  useEffect(keepTargets, []);
  const program = useVerdicts((state) => state.verdicts?.program.pack.id ?? null);
  const targets = useTargets((state) => state.targets);
  const rows = targets?.programs.find((one) => one.program === program)?.rows ?? [];
  const lines = targetLines(rows);
  if (!targets || lines.length === 0) return null;
  return (
    <>
      <p className={style.hint}>目标进度，截至 {targets.day}，按认定台账</p>
      <Pairs rows={lines} />
      <p className={style.hint}>另计，不是进度：</p>
      <Pairs
        rows={[['若区块内涉企用地全部计入', `${formatMu(muFromM2(occupiedM2))}，未扣其中已认定的`]]}
      />
    </>
  );
}
