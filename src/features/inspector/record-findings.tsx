import { useMemo } from 'react';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { ruleName } from '../../core/quality/rule-names';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './sheet.module.css';
import { useLastCheck } from './use-last-check';

const words = { error: '错误', warning: '警告', notice: '提示' } as const;

export function RecordFindings({ table, id }: { table: 'parcels' | 'enterprises'; id: string }) {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const own = useMemo(() => {
    const found: Finding[] = [];
    for (const finding of findings.values()) {
      if (finding.subject?.id === id && finding.subject.table === table) found.push(finding);
    }
    return found;
  }, [findings, table, id]);
  const last = useLastCheck();
  return (
    <Section
      title="质检问题"
      aside={
        own.length > 0 && <TextButton onClick={() => showPanel('quality')}>到质检处理</TextButton>
      }
    >
      {own.length === 0 &&
        (last ? (
          <Quiet>没有质检问题，上次全面检查 {localMinute(last)}。</Quiet>
        ) : (
          // Nobody has looked yet: that is not the same as nothing being wrong.
          <Quiet>
            尚未检查。<TextButton onClick={() => showPanel('quality')}>到质检中检查</TextButton>
          </Quiet>
        ))}
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
