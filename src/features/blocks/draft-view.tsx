import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBlockLand } from '../../app/blocks/block-land';
import { useBlockNumbers } from '../../app/blocks/block-numbers';
import { endDraft, useDraft } from '../../app/draft/draft-store';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import style from './blocks.module.css';
import { CutParcels } from './cut-parcels';
import { DraftPieces } from './draft-pieces';
import { DraftTools } from './draft-tools';
import { LiveNumbersList } from './live-numbers-list';
import { OutlineFaults } from './outline-faults';
import { SaveForm } from './save-form';
import { useDraftFaults } from './use-draft-faults';
import { useDraftMarks } from './use-draft-marks';

/** The line being drawn, and what it holds. */
export function DraftView() {
  const draft = useDraft((state) => state.draft);
  const kept = useDraft((state) => state.kept);
  const waiting = useDraft((state) => state.aside.length);
  const numbers = useBlockNumbers((state) => state.numbers);
  const ready = useBlockLand((state) => state.ready);
  const program = useVerdicts((state) => state.verdicts?.program.pack.shortTitle ?? null);
  const faults = useDraftFaults(draft);
  useDraftMarks(numbers, faults);
  const [saving, setSaving] = useState(false);
  const { confirm } = useAsk();
  if (!draft) return null;
  const { purpose, pieces } = draft;
  const giveUp = async () => {
    const question = {
      title: '放弃绘制',
      text: '画好的界线还没有保存，放弃后不能找回。',
      yes: '放弃',
      no: '继续绘制',
      stay: true,
    };
    const drawn = draft.past.length > 0 || (purpose.kind === 'new-block' && draft.shape !== null);
    if (!drawn || (await confirm(question))) endDraft();
  };
  return (
    <>
      <p className={style.purpose}>
        {purpose.kind === 'block' ? (
          <RedrawTitle id={purpose.id} />
        ) : (
          `新区块（${program ?? '未选方案'}）`
        )}
        {waiting > 0 && `，还有 ${waiting} 个待续`}
      </p>
      <DraftTools draft={draft} />
      {!kept && (
        <p className={style.warned} role="alert">
          界线太大，没能暂存；关闭网页前请先保存。
        </p>
      )}
      {pieces.length > 0 && <DraftPieces draft={draft} />}
      {faults.length > 0 && <OutlineFaults faults={faults} />}
      {saving && draft.shape ? (
        <SaveForm
          key={JSON.stringify(purpose)}
          draft={draft}
          shape={draft.shape}
          onClose={() => setSaving(false)}
        />
      ) : (
        <div className={style.actions}>
          <Button onClick={() => void giveUp()}>放弃</Button>
          <Button
            variant="filled"
            disabled={!draft.shape || pieces.length > 0}
            onClick={() => setSaving(true)}
          >
            保存区块…
          </Button>
        </div>
      )}
      <Section title="圈内情况" aside={draft.shape || numbers ? '' : '闭合后显示'}>
        {numbers ? (
          <LiveNumbersList
            numbers={numbers}
            list={ready?.list ?? null}
            year={ready?.year ?? null}
          />
        ) : (
          <Quiet>{ready ? '画出三个点以上即显示。' : '正在准备地块数据…'}</Quiet>
        )}
      </Section>
      {numbers && numbers.cutParcels.length > 0 && (
        <CutParcels cutParcels={numbers.cutParcels} purpose={purpose} />
      )}
    </>
  );
}

function RedrawTitle({ id }: { readonly id: string }) {
  const name = useWorkspace((state) => state.ws.tables.blocks.get(id)?.name ?? '区块');
  return <>改“{name}”的边界</>;
}
