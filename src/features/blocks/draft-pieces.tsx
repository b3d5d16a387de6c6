import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { beginDraft, type Draft, withShape } from '../../app/draft/draft';
import { changeDraft, useDraft } from '../../app/draft/draft-store';
import type { Geometry } from '../../core/geo/geometry';
import { areaOf } from '../../core/geo/measure-area';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import { formatMu, muFromM2 } from '../../core/quantity';
import form from '../../ui/form.module.css';
import { Section } from '../../ui/section';
import style from './blocks.module.css';

/** A line was drawn across: which of the pieces stay, or each a block of its own. */
export function DraftPieces({ draft }: { readonly draft: Draft }) {
  const { pieces } = draft;
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pieces, and nothing is taken out of them yet.
  useEffect(() => setOut(new Set()), [pieces]);
  const staying = pieces.filter((_, at) => !out.has(at));
  const keep = () => changeDraft((one) => withShape(one, united(staying)));
  const part = () => {
    const [first, ...rest] = staying;
    if (!first) return;
    changeDraft((one) => withShape(one, first));
    // Each of the others waits its turn, and is there after a crash like anything else that was set aside.
    const drafts = rest.map((shape) => beginDraft({ kind: 'new-block' }, shape));
    useDraft.setState(({ aside }) => ({ aside: [...aside, ...drafts.toReversed()] }));
    changeDraft((one) => ({ ...one }));
  };
  return (
    <Section title="切成的块" aside="勾选留下的">
      <div className={style.pieces}>
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their number.
          <label key={at} className={form.check}>
            <input
              type="checkbox"
              checked={!out.has(at)}
              onChange={({ currentTarget: { checked } }) => {
                const next = new Set(out);
                if (checked) next.delete(at);
                else next.add(at);
                setOut(next);
              }}
            />
            第 {at + 1} 块 {formatMu(muFromM2(areaOf(piece).m2))}
          </label>
        ))}
      </div>
      <div className={form.actions}>
        <Button disabled={staying.length === 0} onClick={keep}>
          {staying.length === pieces.length ? '不切分' : '只留勾选的'}
        </Button>
        <Button disabled={staying.length < 2} onClick={part}>
          分成 {staying.length} 个区块
        </Button>
      </div>
    </Section>
  );
}

function united(pieces: readonly Geometry[]): Geometry {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : uniteGeometries(pieces);
}
