import { useMemo, useState } from 'react';
import { isFixableInBatch } from '../../core/quality/fix-batch';
import { formatNumber } from '../../core/quantity';
import { TextButton } from '../../ui/text-button';
import { BatchFixForm } from './batch-fix-form';
import type { FindingGroup } from './group-findings';
import style from './quality.module.css';
import { WaiveForm } from './waive-form';

interface BatchBarProps {
  readonly rule: string;
  readonly groups: readonly FindingGroup[];
}

/** What can be done with all open findings of the kind that is looked at. */
export function BatchBar({ rule, groups }: BatchBarProps) {
  const [open, setOpen] = useState<'fix' | 'waive' | null>(null);
  const findings = useMemo(
    () => groups.flatMap((group) => (group.key === 'waived' ? [] : group.findings)),
    [groups],
  );
  const close = () => setOpen(null);
  if (findings.length < 2 && open === null) return null;
  const count = `${formatNumber(findings.length, 0)} 条`;
  return (
    <section className={style.lead} aria-label="同类问题">
      {open === 'fix' ? (
        <BatchFixForm rule={rule} findings={findings} onClose={close} />
      ) : open === 'waive' ? (
        <WaiveForm findings={findings} onClose={close} />
      ) : (
        <p className={style.verbs}>
          {isFixableInBatch(rule) && (
            <TextButton onClick={() => setOpen('fix')}>同类全部修复…（{count}）</TextButton>
          )}
          <TextButton onClick={() => setOpen('waive')}>同类全部豁免…（{count}）</TextButton>
        </p>
      )}
    </section>
  );
}
