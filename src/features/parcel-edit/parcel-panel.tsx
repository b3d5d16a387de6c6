import { Button } from '@mantine/core';
import type { Draft } from '../../app/draft/draft';
import { isBlockDraft } from '../../app/draft/draft';
import { useDraft } from '../../app/draft/draft-store';
import { endParcelDraft, startNewParcel, startPickedMerge } from '../../app/draft/parcel-drafts';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { EditTools } from './edit-tools';
import { MergeForm } from './merge-form';
import { NewParcelForm } from './new-parcel-form';
import { OutlineForm } from './outline-form';
import style from './parcel-edit.module.css';
import { PickedMerge } from './picked-merge';
import { SplitForm } from './split-form';

const titles: Partial<Record<Draft['purpose']['kind'], string>> = {
  'new-parcel': '新增地块',
  parcel: '更正界线',
  'split-parcel': '切分地块',
  'merge-parcels': '合并地块',
};

/** 地块变更: the outline being drawn, what would become of the land, and the form that saves it. */
export function ParcelPanel() {
  const draft = useDraft((state) => state.draft);
  const kept = useDraft((state) => state.kept);
  const open = useWorkspace((state) => state.opening.state === 'open');
  const { confirm } = useAsk();
  if (!draft || isBlockDraft(draft)) {
    return (
      <Panel title="地块变更" onClose={() => showPanel('map')}>
        <div className={style.tools}>
          <Quiet>
            现在没有正在绘制的地块。更正、切分、合并，请先选中一宗地块，在档案中进行；也可以框选（B）、套索（L）几宗来合并。
          </Quiet>
          <Button disabled={!open} onClick={startNewParcel}>
            新增地块
          </Button>
          <PickedMerge>
            {(label, fits) => (
              <Button disabled={!fits || !open} onClick={startPickedMerge}>
                {label}
              </Button>
            )}
          </PickedMerge>
        </div>
      </Panel>
    );
  }
  const giveUp = async () => {
    const question = {
      title: '放弃绘制',
      text: '画好的界线还没有保存，放弃后不能找回。',
      yes: '放弃',
      no: '继续绘制',
      stay: true,
    };
    const drawn = draft.past.length > 0 || draft.corners.length > 0;
    if (!drawn || (await confirm(question))) endParcelDraft();
  };
  return (
    <Panel title={titles[draft.purpose.kind]} onClose={() => showPanel('map')}>
      <EditTools draft={draft} />
      {!kept && (
        <p role="alert" className={style.tools}>
          界线太大，没能暂存；关闭网页前请先保存。
        </p>
      )}
      <FormOf draft={draft} onGiveUp={() => void giveUp()} />
    </Panel>
  );
}

interface FormOfProps {
  readonly draft: Draft;
  readonly onGiveUp: () => void;
}

function FormOf({ draft, onGiveUp }: FormOfProps) {
  const { purpose } = draft;
  switch (purpose.kind) {
    case 'new-parcel':
      return <NewParcelForm draft={draft} onGiveUp={onGiveUp} />;
    case 'parcel':
      return <OutlineForm key={purpose.id} id={purpose.id} draft={draft} onGiveUp={onGiveUp} />;
    case 'split-parcel':
      return <SplitForm key={purpose.id} id={purpose.id} draft={draft} onGiveUp={onGiveUp} />;
    default:
      return <MergeForm draft={draft} onGiveUp={onGiveUp} />;
  }
}
