import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { runChecks, stopChecks, useChecks } from '../../app/commands/run-checks';
import { announce, notify } from '../../app/notices';
import { lastCheck } from '../../app/queries/last-check';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { copyToClipboard } from '../../map/tools/copy-to-clipboard';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { localMinute } from '../../ui/local-time';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { FindingItem } from './finding-item';
import { findingsSheet } from './findings-sheet';
import type { FindingGroup } from './group-findings';
import style from './quality.module.css';
import { ALL, useGroups } from './use-groups';

export function QualityPanel() {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const last = useWorkspace((state) => lastCheck(state.log));
  const [unit, setUnit] = useState(ALL);
  const { groups, choices } = useGroups(unit);
  const busy = useBusy('run-checks');
  const progress = useChecks((state) => state.progress);
  const { who } = useAsk();
  const check = async () => {
    if (!(await who())) return;
    await onlyOnce('run-checks', () => announce(runChecks()));
  };
  const shown = groups.filter((group) => group.findings.length > 0);
  const copy = async () => {
    const listed = shown.flatMap((group) => group.findings);
    const text = findingsSheet(listed, useWorkspace.getState().ws.tables);
    if (await copyToClipboard(text)) {
      notify('done', `已复制 ${formatNumber(listed.length, 0)} 条，可直接贴入 Excel。`);
    } else notify('refused', '浏览器没有允许复制，剪贴板内容没有变。');
  };
  return (
    <Panel
      title="质检"
      onClose={() => showPanel('map')}
      tools={
        <Button onClick={() => void check()} loading={busy}>
          {last ? '重新检查' : '开始检查'}
        </Button>
      }
    >
      <p className={style.lead}>
        检查图形、相邻界线、代码、面积和地企关联。问题只列出，不会自动改动数据；能修复的先看结果再确认，核实无误的可以豁免并写明理由。
      </p>
      {progress !== null && (
        <div className={style.running}>
          <progress aria-label="检查进度" value={progress} />
          <TextButton onClick={stopChecks}>停止检查</TextButton>
        </div>
      )}
      <p className={style.lead} role="status">
        {last ? (
          <>
            上次检查 <time dateTime={last}>{localMinute(last)}</time>
            {findings.size === 0 && '，没有发现问题'}
          </>
        ) : (
          '尚未检查。按“开始检查”检查全部地块和企业。'
        )}
      </p>
      {choices.length > 1 && (
        <div className={style.lead}>
          <NativeSelect
            aria-label="按所在单位筛选"
            data={[{ value: ALL, label: '全部单位' }, ...choices]}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        </div>
      )}
      {shown.length > 0 && (
        <div className={style.lead}>
          <TextButton onClick={() => void copy()}>复制为表格</TextButton>
        </div>
      )}
      {findings.size > 0 && shown.length === 0 && (
        <div className={style.lead}>
          <Quiet>所选单位没有问题记录。</Quiet>
        </div>
      )}
      {shown.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </Panel>
  );
}

const page = 100;

function Group({ group }: { group: FindingGroup }) {
  const [shown, setShown] = useState(page);
  const { title, findings } = group;
  return (
    <Section title={title} aside={`${formatNumber(findings.length, 0)} 条`}>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
      {findings.length > shown && (
        <TextButton onClick={() => setShown(shown + page)}>再显示 {page} 条</TextButton>
      )}
    </Section>
  );
}
