import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fixShape } from '../../app/commands/fix-shape';
import { announce } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { type FixPreview, fixesFor } from '../../core/quality/fix-shape';
import { formatM2 } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
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
      <p className={form.note}>只改图形，证载登记面积不变；可以撤销。</p>
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button variant="filled" disabled={!fix} loading={busy} onClick={() => void apply()}>
          修复
        </Button>
      </div>
    </div>
  );
}

function wordsOf({ fix }: FixPreview, nameOf: (id: string) => string): string {
  if (fix.kind === 'mend') return '删去重复的界址点';
  return `从“${nameOf(fix.id)}”扣除与“${nameOf(fix.by)}”重叠的部分`;
}

function effectOf({ fix, beforeM2, afterM2, parts, dropped }: FixPreview): string {
  const area = `${formatM2(beforeM2)} → ${formatM2(afterM2)}（CGCS2000 椭球面）`;
  if (fix.kind === 'mend') return `减少 ${dropped} 个界址点，图形面积 ${area}`;
  return `图形面积 ${area}${parts > 1 ? `，将分成 ${parts} 块` : ''}`;
}
