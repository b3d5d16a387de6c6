import { useMemo } from 'react';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { ruleName } from '../../core/quality/rule-names';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './sheet.module.css';

const words = { error: '错误', warning: '警告', notice: '提示' } as const;

export function RecordFindings({ table, id }: { table: 'parcels' | 'enterprises'; id: string }) {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const own = useMemo(() => {
    const all = [...findings.values()];
    return all.filter(({ subject }) => subject?.table === table && subject.id === id);
  }, [findings, table, id]);
  return (
    <Section
      title="质检问题"
      aside={
        own.length > 0 && <TextButton onClick={() => showPanel('quality')}>到质检处理</TextButton>
      }
    >
      {own.length === 0 && <Quiet>没有质检问题。</Quiet>}
      <ul>
        {own.map(({ id: key, severity, why, rule, waived }) => (
          <li key={key} className={style.issue} data-severity={waived ? 'waived' : severity}>
            <p>{why}</p>
            <p className={style.meta}>
              {waived ? `已豁免：${waived.why}` : words[severity]} · {ruleName(rule)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
