import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { mergeParcels } from '../../app/commands/merge-parcels';
import type { Draft } from '../../app/draft/draft';
import { today } from '../../app/now';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { isRefusal, refuse } from '../../core/refusal';
import { Pairs } from '../../ui/pairs';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { areaText, METHOD } from './area-text';
import style from './parcel-edit.module.css';
import { SaveFrame } from './save-frame';

interface MergeFormProps {
  readonly draft: Draft;
  readonly onGiveUp: () => void;
}

/** 合并: which parcels, what they make together, and what becomes of what was known of each. */
export function MergeForm({ draft: { chosen, shape }, onGiveUp }: MergeFormProps) {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const [typed, setTyped] = useState<string | null>(null);
  const own = chosen.flatMap((id) => shapes.get(id) ?? []);
  const largest = own.toSorted(
    (a, b) => geodesicAreaM2(b.geometry) - geodesicAreaM2(a.geometry),
  )[0];
  const name = typed ?? (largest && parcels.get(largest.id)?.name) ?? '';
  const isApart = shape !== null && shape.polygons.length > 1 && own.every(isSimple);
  const save = async (why: string) => {
    if (!shape) return refuse('one-piece', '合并至少要有两宗地块。', '请再点选一宗相邻的地块。');
    const seen = own.map(({ id, rev }) => ({ id, rev }));
    const answer = await mergeParcels({ seen, name, geometry: shape, on: today(), why });
    if (!isRefusal(answer) && largest) select({ table: 'parcels', id: largest.id });
    return answer;
  };
  const wanting =
    own.length < 2
      ? '请在图上点选要合并的相邻地块。'
      : isApart
        ? '所选地块不相邻，合并后会分成几块；请改选相邻的地块。'
        : null;
  return (
    <>
      <Section title={`已选 ${own.length} 宗`} aside={METHOD}>
        {own.length === 0 && <Quiet>还没有选地块。</Quiet>}
        <Pairs
          rows={[
            ...own.map(
              ({ id, geometry }) =>
                [parcels.get(id)?.name || '未命名地块', areaText(geometry)] as const,
            ),
            ['合并后', own.length > 1 ? areaText(shape) : '—'],
          ]}
        />
        <ul className={style.rules}>
          <li>最大的一宗沿用档案和历史，其余注销，变更记录保留。</li>
          <li>宗地代码、证载面积留空待重新登记，原值记入备注。</li>
          <li>建筑面积、投资额相加，有一宗未知则合计未知；记载不一致的指标改记未知。</li>
          <li>企业用地关系、附件转入合并后的地块；人工认定互相矛盾的不予合并。</li>
        </ul>
      </Section>
      <SaveFrame
        label="保存合并"
        verb="合并地块"
        reason={{ label: '合并理由', placeholder: '如 合并登记' }}
        wanting={wanting}
        onSave={save}
        onGiveUp={onGiveUp}
      >
        <TextInput
          label="合并后名称"
          value={name}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </SaveFrame>
    </>
  );
}

function isSimple({ geometry }: { readonly geometry: { readonly polygons: readonly number[] } }) {
  return geometry.polygons.length === 1;
}
