import { Button } from '@mantine/core';
import { useState } from 'react';
import { runChecks, stopChecks, useChecks } from '../../app/commands/run-checks';
import { announce } from '../../app/notices';
import { lastCheck } from '../../app/queries/last-check';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { localMinute } from '../../ui/local-time';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { BatchBar } from './batch-bar';
import { FindingFilters } from './finding-filters';
import { FindingItem } from './finding-item';
import type { FindingGroup } from './group-findings';
import { copyFindings, saveFindings } from './hand-over';
import style from './quality.module.css';
import { ALL, useGroups, type Wanted } from './use-groups';

const everything: Wanted = { unit: ALL, origin: ALL, rule: ALL };

export function QualityPanel() {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const last = useWorkspace((state) => lastCheck(state.log));
  const [wanted, setWanted] = useState(everything);
  const { groups, choices } = useGroups(wanted);
  const busy = useBusy('run-checks');
  const progress = useChecks((state) => state.progress);
  const { who } = useAsk();
  const check = async () => {
    if (!(await who())) return;
    await onlyOnce('run-checks', () => announce(runChecks()));
  };
  const shown = groups.filter((group) => group.findings.length > 0);
  const listed = () => shown.flatMap((group) => group.findings);
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
        检查图形、相邻界线、代码、面积、数值和地企关联，以及所选方案判定所缺的数据。问题只列出，不会自动改动数据；能修复的先看结果再确认，核实无误的可以豁免并写明理由。
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
      <FindingFilters wanted={wanted} choices={choices} onChange={setWanted} />
      {shown.length > 0 && (
        <div className={`${style.lead} ${style.verbs}`}>
          <TextButton onClick={() => void saveFindings(listed())}>导出 xlsx</TextButton>
          <TextButton onClick={() => void copyFindings(listed())}>复制为表格</TextButton>
        </div>
      )}
      {wanted.rule !== ALL && <BatchBar key={wanted.rule} rule={wanted.rule} groups={groups} />}
      {findings.size > 0 && shown.length === 0 && (
        <div className={style.lead}>
          <Quiet>
            没有符合所选条件的问题。
            <TextButton onClick={() => setWanted(everything)}>显示全部</TextButton>
          </Quiet>
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
