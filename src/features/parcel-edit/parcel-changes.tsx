import { useState } from 'react';
import { notifyRefusal } from '../../app/notices';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './parcel-edit.module.css';
import { PickedMerge } from './picked-merge';
import { RetireDialog } from './retire-dialog';

/** Overlays come with the first outline that is drawn, not with the sheet. */
const drafts = () => import('../../app/draft/parcel-drafts');

/** What can be done to the land of a parcel; without one, a new parcel can be drawn. */
export function ParcelChanges({ parcel }: { readonly parcel: Parcel | null }) {
  const [retiring, setRetiring] = useState(false);
  const drawing = useSession(({ tool, panel }) => tool === 'draw' && panel === 'parcel');
  const hasShape = useWorkspace(({ ws }) => parcel !== null && ws.tables.shapes.has(parcel.id));
  const begin = async (way: 'startParcelRedraw' | 'startParcelSplit') => {
    const refusal = parcel && (await drafts())[way](parcel.id);
    if (refusal) notifyRefusal(refusal);
  };
  const add = async () => (await drafts()).startNewParcel();
  const merge = async () => parcel && (await drafts()).startParcelMerge([parcel.id]);
  const mergePicked = async () => (await drafts()).startPickedMerge();
  return (
    <Section title="地块变更">
      <div className={style.verbs}>
        {parcel && (
          <>
            <TextButton
              disabled={!hasShape || drawing}
              onClick={() => void begin('startParcelRedraw')}
            >
              更正界线
            </TextButton>
            <TextButton
              disabled={!hasShape || drawing}
              onClick={() => void begin('startParcelSplit')}
            >
              切分
            </TextButton>
            <TextButton disabled={!hasShape || drawing} onClick={() => void merge()}>
              合并
            </TextButton>
            <TextButton onClick={() => setRetiring(true)}>注销</TextButton>
          </>
        )}
        <TextButton disabled={drawing} onClick={() => void add()}>
          新增地块
        </TextButton>
        {!parcel && (
          <PickedMerge>
            {(label, fits) => (
              <TextButton disabled={!fits || drawing} onClick={() => void mergePicked()}>
                {label}
              </TextButton>
            )}
          </PickedMerge>
        )}
      </div>
      {parcel && !hasShape && <Quiet>没有图形，不能切分、合并或更正界线。</Quiet>}
      {drawing && <Quiet>正在绘制；保存或放弃后可再变更。</Quiet>}
      {parcel && retiring && <RetireDialog parcel={parcel} onClose={() => setRetiring(false)} />}
    </Section>
  );
}
