import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { splitParcel } from '../../app/commands/split-parcel';
import type { Draft } from '../../app/draft/draft';
import { today } from '../../app/now';
import { useWorkspace } from '../../app/workspace-store';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { formatNumber } from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import { Section } from '../../ui/section';
import { areaText, METHOD } from './area-text';
import style from './parcel-edit.module.css';
import { SaveFrame } from './save-frame';

interface SplitFormProps {
  readonly id: string;
  readonly draft: Draft;
  readonly onGiveUp: () => void;
}

/** 切分: the pieces, their names, and what becomes of what was known of the whole. */
export function SplitForm({ id, draft: { pieces }, onGiveUp }: SplitFormProps) {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const parcel = useWorkspace((state) => state.ws.tables.parcels.get(id));
  const uses = useWorkspace(
    ({ ws }) => [...ws.tables.occupancies.values()].filter((use) => use.parcelId === id).length,
  );
  const [stood] = useState(() => shapes.get(id));
  const [names, setNames] = useState<Readonly<Record<number, string>>>({});
  if (!parcel || !stood) return <p className={style.tools}>地块已被删除，请放弃绘制。</p>;
  const nameOf = (at: number) => names[at] ?? `${parcel.name}-${at + 1}`;
  const whole = geodesicAreaM2(stood.geometry);
  const save = (why: string) => {
    const named = pieces.map((geometry, at) => ({ name: nameOf(at), geometry }));
    return splitParcel({ id, seenRev: stood.rev, pieces: named, on: today(), why });
  };
  return (
    <>
      <Section title={parcel.name || '（未命名地块）'} aside={METHOD}>
        <Pairs
          rows={[
            ['切分前', areaText(stood.geometry)],
            ...pieces.map((piece, at) => {
              const share = formatNumber((geodesicAreaM2(piece) / whole) * 100, 2);
              return [`第 ${at + 1} 块`, `${areaText(piece)}（${share}%）`] as const;
            }),
          ]}
        />
        <ul className={style.rules}>
          <li>最大的一块沿用原档案和历史，其余为新地块。</li>
          <li>宗地代码、证载面积留空待重新登记，原值记入备注。</li>
          <li>建筑面积、投资额按图形面积分摊；其他指标各块相同，未知的仍为未知。</li>
          <li>
            {uses > 0
              ? `${formatNumber(uses, 0)} 条企业用地关系按面积分到各块。`
              : '没有企业用地关系需要分摊。'}
            人工认定和区块计入方式各块沿用。
          </li>
        </ul>
      </Section>
      <SaveFrame
        label="保存切分"
        verb="切分地块"
        reason={{ label: '切分理由', placeholder: '如 分割出让' }}
        wanting={pieces.length < 2 ? '请先在图上画切分线。' : null}
        onSave={save}
        onGiveUp={onGiveUp}
      >
        <ol className={style.pieces}>
          {pieces.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the list.
            <li key={at}>
              <TextInput
                label={`第 ${at + 1} 块名称`}
                value={nameOf(at)}
                onChange={({ currentTarget: { value } }) =>
                  setNames((before) => ({ ...before, [at]: value }))
                }
              />
            </li>
          ))}
        </ol>
      </SaveFrame>
    </>
  );
}
