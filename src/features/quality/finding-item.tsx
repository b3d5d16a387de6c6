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
import { FixForm } from './fix-form';
import style from './quality.module.css';
import { WaiveForm } from './waive-form';

/** Rules of which something can be done here, with a look at it beforehand. */
const FIXABLE: ReadonlySet<string> = new Set(['overlap.parcels', 'shape.repeated-vertex']);

export function FindingItem({ finding }: { finding: Finding }) {
  const { id, rule, severity, subject, place, fileRow, why, waived, rev, origin } = finding;
  const [open, setOpen] = useState<'waive' | 'fix' | null>(null);
  const close = () => setOpen(null);
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
      {open === 'waive' ? (
        <WaiveForm finding={finding} onClose={close} />
      ) : open === 'fix' ? (
        <FixForm finding={finding} onClose={close} />
      ) : waived ? (
        <TextButton onClick={() => void reopen()}>恢复为待处理</TextButton>
      ) : (
        <p className={style.verbs}>
          {record && FIXABLE.has(rule) && (
            <TextButton onClick={() => setOpen('fix')}>修复…</TextButton>
          )}
          <TextButton onClick={() => setOpen('waive')}>豁免…</TextButton>
        </p>
      )}
    </li>
  );
}
