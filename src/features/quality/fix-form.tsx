import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { changeWords } from '../../app/commands/fix-batch';
import { fixShape } from '../../app/commands/fix-shape';
import { announce } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { type FixPreview, fixesFor } from '../../core/quality/fix-shape';
import { formatM2, formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { lookBeside, placeOfChange, showOutcome } from './look-at';
import style from './quality.module.css';

interface FixFormProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** What could be done about a finding and what it comes to. It is done only when a person says so. */
export function FixForm({ finding: { rule, subject }, onClose }: FixFormProps) {
  const ws = useWorkspace((state) => state.ws);
  // Which of two sides gives way is for a person to say; of one way there is nothing to choose.
  const [chosen, setChosen] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const { who } = useAsk();
  useEscape('form', onClose);
  const fixes = useMemo(() => (subject ? fixesFor(ws, rule, subject.id) : []), [ws, rule, subject]);
  const nameOf = (id: string) => ws.tables.parcels.get(id)?.name || '（未命名）';
  const picked = fixes.length === 1 ? 0 : chosen;
  const fix = picked === null ? undefined : fixes[picked];
  useEffect(() => {
    if (!fix) return;
    showOutcome([fix.after]);
    lookBeside(fix.fix.id, placeOfChange(fix.before, fix.after));
    return () => showOutcome(null);
  }, [fix]);
  const apply = async () => {
    if (!fix || !(await who())) return;
    setBusy(true);
    const done = await announce(fixShape(fix));
    setBusy(false);
    if (done) onClose();
  };
  if (fixes.length === 0) {
    return (
      <div className={form.form}>
        <Quiet>没有可以放心代做的修复，请按原始资料核对后重新导入。</Quiet>
        <div className={form.actions}>
          <Button onClick={onClose}>关闭</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form.form}>
      <fieldset className={style.fixes}>
        <legend>修复方式</legend>
        {fixes.map((one, at) => (
          <label key={`${one.fix.id} ${'by' in one.fix ? one.fix.by : ''}`}>
            <input
              type="radio"
              name={`fix-${subject?.id}-${rule}`}
              checked={at === picked}
              onChange={() => setChosen(at)}
            />
            <span>
              {wordsOf(one, nameOf)}
              <span className={style.meta}>{effectOf(one)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={form.note}>
        {fix
          ? '地图上实线为现在的图形，虚线为修复后的图形。'
          : '选一种，地图上显示修复前后的图形。'}
        只改图形，证载登记面积不变；可以撤销。
      </p>
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button variant="filled" disabled={!fix} loading={busy} onClick={() => void apply()}>
          修复
        </Button>
      </div>
    </div>
  );
}

function wordsOf({ fix, dropped }: FixPreview, nameOf: (id: string) => string): string {
  if (fix.kind === 'mend') return `删去重复的界址点和尖刺，减少 ${dropped} 个界址点`;
  const [own, other] = [`“${nameOf(fix.id)}”`, `“${nameOf(fix.by)}”`];
  if (fix.kind === 'trim') return `从${own}扣除与${other}重叠的部分`;
  return `${own}的界线贴到${other}，界址点移动不超过 ${formatNumber(fix.toleranceM, 2)} m`;
}

function effectOf({ beforeM2, afterM2, parts }: FixPreview): string {
  const area = `${formatM2(beforeM2)} → ${formatM2(afterM2)}（CGCS2000 椭球面）`;
  const change = `，变化 ${changeWords(afterM2 - beforeM2)}`;
  return `图形面积 ${area}${change}${parts > 1 ? `，将分成 ${parts} 块` : ''}`;
}
