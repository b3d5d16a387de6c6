import { NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { type BlockMark, markOnMap } from '../../app/blocks/block-view';
import { flyTo } from '../../app/blocks/fly-to';
import type { Block, BlockOutline } from '../../core/block/block';
import { blockAsOf, geometryOf } from '../../core/block/block-as-of';
import { compareOutlines } from '../../core/block/compare-outlines';
import { labelPoint } from '../../core/geo/label-point';
import { areaOf } from '../../core/geo/measure-area';
import { formatMu, muFromM2 } from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';
import look from './rows.module.css';

/** The boundary through time: who drew it, why, and what changed from one to another. */
export function OutlineVersions({ block, day }: { block: Block; day: string }) {
  const { outlines } = block;
  const [comparing, setComparing] = useState(false);
  const valid = blockAsOf(block, day);
  return (
    <Section
      title="边界版本"
      aside={
        outlines.length > 1 && (
          <TextButton onClick={() => setComparing(!comparing)}>
            {comparing ? '结束比较' : '比较两版'}
          </TextButton>
        )
      }
    >
      {outlines.length === 0 && <Quiet>还没有划定边界。</Quiet>}
      {comparing && <Comparison outlines={outlines} />}
      <ol className={look.versions} reversed>
        {outlines.toReversed().map((outline) => (
          <li key={outline.validFrom}>
            <button
              type="button"
              className={look.version}
              onClick={() => flyTo(geometryOf(outline))}
            >
              <span className={look.name}>
                自 {outline.validFrom} 起{outline === valid ? `（${day} 有效）` : ''}
              </span>
              <span className={look.figure}>{muOf(outline)}</span>
              <span className={look.wide}>
                {[outline.by || '未记何人', outline.why].join('：')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const LEAST_M2 = 1;

function muOf(outline: BlockOutline): string {
  return formatMu(muFromM2(areaOf(geometryOf(outline)).m2));
}

function Comparison({ outlines }: { readonly outlines: readonly BlockOutline[] }) {
  const [from, setFrom] = useState(outlines.at(-2)?.validFrom ?? '');
  const [to, setTo] = useState(outlines.at(-1)?.validFrom ?? '');
  const before = outlines.find(({ validFrom }) => validFrom === from);
  const after = outlines.find(({ validFrom }) => validFrom === to);
  const difference = useMemo(
    () => (before && after ? compareOutlines(before, after) : null),
    [before, after],
  );
  useEffect(() => {
    if (!difference) return;
    const { added, addedM2, removed, removedM2 } = difference;
    const mark = (role: 'added' | 'removed', m2: number): BlockMark[] => {
      const geometry = role === 'added' ? added : removed;
      // Along a line both have in common the overlay leaves hairs.
      if (m2 < LEAST_M2) return [];
      const text = `${role === 'added' ? '划入' : '划出'} ${formatMu(muFromM2(m2))}`;
      return [{ role, geometry, place: labelPoint(geometry), text }];
    };
    markOnMap([...mark('removed', removedM2), ...mark('added', addedM2)]);
    return () => markOnMap(null);
  }, [difference]);
  const choices = outlines.map(({ validFrom }) => ({ value: validFrom, label: validFrom }));
  return (
    <div className={style.compare}>
      <div className={style.two}>
        <NativeSelect
          label="由"
          data={choices}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label="到"
          data={choices}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      {difference && (
        <Pairs
          rows={[
            ['原面积', formatMu(muFromM2(difference.beforeM2))],
            ['划入', <ins key="in">{formatMu(muFromM2(difference.addedM2))}</ins>],
            ['划出', <del key="out">{formatMu(muFromM2(difference.removedM2))}</del>],
            ['现面积', formatMu(muFromM2(difference.afterM2))],
          ]}
        />
      )}
      <p className={style.hint}>地图上实面是划入的，虚线边是划出的；面积按 CGCS2000 椭球面。</p>
    </div>
  );
}
