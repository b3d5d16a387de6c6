import { useState } from 'react';
import { reopenFinding } from '../../app/commands/waive-finding';
import { announce } from '../../app/notices';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { ruleName } from '../../core/quality/rule-names';
import { degreesText } from '../../map/place';
import { useAsk } from '../../ui/ask-context';
import { localDay } from '../../ui/local-time';
import { TextButton } from '../../ui/text-button';
import style from './quality.module.css';
import { WaiveForm } from './waive-form';

export function FindingItem({ finding }: { finding: Finding }) {
  const { id, rule, severity, subject, place, fileRow, why, waived, rev, origin } = finding;
  const [waiving, setWaiving] = useState(false);
  const record = useWorkspace((state) => subject && state.ws.tables[subject.table].get(subject.id));
  const { who } = useAsk();
  const reopen = async () => {
    if (await who()) await announce(reopenFinding({ id, seenRev: rev }));
  };
  const where = [fileRow, place && degreesText(place)].filter(Boolean);
  return (
    <li className={style.finding} data-severity={waived ? 'waived' : severity}>
      <p className={style.subject}>
        {subject && record ? (
          <TextButton onClick={() => select(subject)}>{record.name || '（未命名）'}</TextButton>
        ) : (
          <span>{subject ? '记录已不存在' : '未对应到记录'}</span>
        )}
        <span className={style.rule} title={rule}>
          {ruleName(rule)}
        </span>
      </p>
      <p>{why}</p>
      {where.length > 0 && <p className={style.meta}>{where.join(' · ')}</p>}
      {waived ? (
        <p className={style.meta}>
          {waived.by} 于 {localDay(waived.at)} 豁免：{waived.why}
        </p>
      ) : (
        <p className={style.meta}>
          {origin}于 {localDay(finding.foundAt)} 发现
        </p>
      )}
      {waiving ? (
        <WaiveForm finding={finding} onClose={() => setWaiving(false)} />
      ) : waived ? (
        <TextButton onClick={() => void reopen()}>恢复为待处理</TextButton>
      ) : (
        <TextButton onClick={() => setWaiving(true)}>豁免…</TextButton>
      )}
    </li>
  );
}
