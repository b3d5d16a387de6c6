import { useEffect, useRef } from 'react';
import { followPreview } from '../../app/import/follow-preview';
import { type ImportStage, useImport } from '../../app/import/import-store';
import { showPanel } from '../../app/session';
import { Panel } from '../../ui/panel';
import { CheckView } from './check-view';
import { ChooseView } from './choose-view';
import { DoneView } from './done-view';
import style from './import.module.css';
import { MappingView } from './mapping-view';
import { PreviewNote } from './preview-note';
import { WorkingView } from './working-view';

/** 导入: from files to records in steps. Nothing is stored before the person has seen what it would do. */
export function ImportPanel() {
  const stage = useImport((state) => state.stage);
  useEffect(followPreview, []);
  return (
    <Panel title="导入数据" onClose={() => showPanel('map')}>
      <Steps stage={stage} />
      <PreviewNote />
      <Step stage={stage} />
    </Panel>
  );
}

function Step({ stage }: { stage: ImportStage }) {
  switch (stage) {
    case 'choose':
      return <ChooseView />;
    case 'reading':
    case 'checking':
      return <WorkingView stage={stage} />;
    case 'mapping':
      return <MappingView />;
    case 'check':
      return <CheckView />;
    case 'done':
      return <DoneView />;
  }
}

const steps = ['选择文件', '字段对照', '核对', '匹配'] as const;
const at: Readonly<Record<ImportStage, number>> = {
  choose: 0,
  reading: 0,
  mapping: 1,
  checking: 2,
  check: 2,
  done: 3,
};

function Steps({ stage }: { stage: ImportStage }) {
  const own = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top.
  useEffect(() => void own.current?.scrollIntoView({ block: 'nearest' }), [stage]);
  return (
    <ol ref={own} className={style.steps} aria-label="步骤">
      {steps.map((name, index) => (
        <li
          key={name}
          className={style.step}
          data-done={index < at[stage] || undefined}
          aria-current={index === at[stage] ? 'step' : undefined}
        >
          {index + 1} {name}
        </li>
      ))}
    </ol>
  );
}
