import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { runChecks } from '../../app/commands/run-checks';
import { announce } from '../../app/notices';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { FindingItem } from './finding-item';
import { groupFindings } from './group-findings';
import style from './quality.module.css';

export function QualityPanel() {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const groups = useMemo(() => groupFindings(findings.values()), [findings]);
  const [busy, setBusy] = useState(false);
  const { who } = useAsk();
  const check = async () => {
    if (!(await who())) return;
    setBusy(true);
    await announce(runChecks());
    setBusy(false);
  };
  return (
    <Panel
      title="质检"
      onClose={() => showPanel('map')}
      tools={
        <Button onClick={() => void check()} loading={busy}>
          重新检查
        </Button>
      }
    >
      <p className={style.lead}>
        检查图形、代码和面积的一致性。问题只列出，不会自动改动数据；核实无误的可以豁免并写明理由。
      </p>
      {findings.size === 0 && (
        <div className={style.lead}>
          <Quiet>没有问题记录。导入或修改数据后，请按“重新检查”。</Quiet>
        </div>
      )}
      {groups.map((group) => group.findings.length > 0 && <Group key={group.key} group={group} />)}
    </Panel>
  );
}

const page = 100;

function Group({ group }: { group: ReturnType<typeof groupFindings>[number] }) {
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
