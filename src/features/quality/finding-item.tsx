import { useState } from 'react';
import { reopenFindings } from '../../app/commands/waive-finding';
import { announce } from '../../app/notices';
import { select, showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { isFixable } from '../../core/quality/fix-shape';
import { ruleName } from '../../core/quality/rule-names';
import { degreesText } from '../../map/place';
import { useAsk } from '../../ui/ask-context';
import { localDay } from '../../ui/local-time';
import { TextButton } from '../../ui/text-button';
import { FixForm } from './fix-form';
import { lookAt } from './look-at';
import { originWords } from './origin-words';
import style from './quality.module.css';
import { WaiveForm } from './waive-form';

/** Put right by saying which firm uses which land. */
const linked = new Set(['occupancy.none', 'import.link']);

export function FindingItem({ finding }: { finding: Finding }) {
  const { rule, severity, subject, place, fileRow, why, waived, origin } = finding;
  const [open, setOpen] = useState<'waive' | 'fix' | null>(null);
  const close = () => setOpen(null);
  const record = useWorkspace((state) => subject && state.ws.tables[subject.table].get(subject.id));
  const { who } = useAsk();
  const reopen = async () => {
    if (await who()) await announce(reopenFindings([finding]));
  };
  const lost = subject ? '记录已不存在' : (fileRow ?? '未对应到记录');
  return (
    <li className={style.finding} data-severity={waived ? 'waived' : severity}>
      <p className={style.subject}>
        {subject && record ? (
          <TextButton onClick={() => select(subject)}>{record.name || '（未命名）'}</TextButton>
        ) : (
          <span>{lost}</span>
        )}
        <span className={style.rule} title={rule}>
          {ruleName(rule)}
        </span>
      </p>
      <p>{why}</p>
      {fileRow && subject && <p className={style.meta}>{fileRow}</p>}
      {place && (
        <p className={style.meta}>
          <TextButton
            label={`到地图上看：${degreesText(place)}`}
            onClick={() => lookAt(subject, place)}
          >
            {degreesText(place)}
          </TextButton>
        </p>
      )}
      {waived ? (
        <p className={style.meta}>
          {waived.by} 于 {localDay(waived.at)} 豁免：{waived.why}
        </p>
      ) : (
        <p className={style.meta}>
          {originWords[origin]}于 {localDay(finding.foundAt)} 发现
        </p>
      )}
      {open === 'waive' ? (
        <WaiveForm findings={[finding]} onClose={close} />
      ) : open === 'fix' ? (
        <FixForm finding={finding} onClose={close} />
      ) : waived ? (
        <TextButton onClick={() => void reopen()}>恢复为待处理</TextButton>
      ) : (
        <p className={style.verbs}>
          {record && isFixable(rule) && (
            <TextButton onClick={() => setOpen('fix')}>修复…</TextButton>
          )}
          {linked.has(rule) && <TextButton onClick={() => showPanel('match')}>匹配…</TextButton>}
          <TextButton onClick={() => setOpen('waive')}>豁免…</TextButton>
        </p>
      )}
    </li>
  );
}
