import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { changeWords, fixBatch, planFixBatch } from '../../app/commands/fix-batch';
import { announce, notify } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import type { BatchPlan } from '../../core/quality/fix-batch';
import { formatM2, formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { showOutcome } from './look-at';

interface BatchFixFormProps {
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** What mending all findings of a kind would come to, worked out before anybody agrees to it. */
export function BatchFixForm({ rule, findings, onClose }: BatchFixFormProps) {
  const ws = useWorkspace((state) => state.ws);
  const [plan, setPlan] = useState<BatchPlan | null>(null);
  const busy = useBusy('fix-batch');
  const { who } = useAsk();
  useEscape('form', onClose);
  useEffect(() => {
    setPlan(null);
    const ids = findings.flatMap(({ subject }) => (subject?.table === 'parcels' ? subject.id : []));
    const failed = () => notify('refused', '修复结果没有算出来，数据没有变。', '请逐条修复。');
    return planFixBatch(ws, rule, ids, setPlan, failed);
  }, [ws, rule, findings]);
  useEffect(() => {
    if (!plan) return;
    showOutcome(plan.outlines.values());
    return () => showOutcome(null);
  }, [plan]);
  const apply = async () => {
    if (!plan || !(await who())) return;
    if (await onlyOnce('fix-batch', () => announce(fixBatch(plan)))) onClose();
  };
  return (
    <div className={form.form}>
      {plan ? <Outcome plan={plan} /> : <Quiet>正在计算修复结果…</Quiet>}
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button
          variant="filled"
          disabled={!plan || plan.fixes === 0}
          loading={busy}
          onClick={() => void apply()}
        >
          {plan && plan.fixes > 0 ? `修复 ${formatNumber(plan.fixes, 0)} 处` : '修复'}
        </Button>
      </div>
    </div>
  );
}

function Outcome({ plan }: { plan: BatchPlan }) {
  const { rule, fixes, outlines, left, later, grownM2, mostM2 } = plan;
  if (fixes === 0) {
    return <Quiet>没有可以放心一起修复的，请逐条核对。</Quiet>;
  }
  return (
    <>
      <p>
        可修复 {formatNumber(fixes, 0)} 处，涉及 {formatNumber(outlines.size, 0)}{' '}
        宗。图形面积合计变化 {changeWords(grownM2)}，单宗最多变化 {formatM2(mostM2)}
        （CGCS2000 椭球面）。
        {left > 0 && `另有 ${formatNumber(left, 0)} 条不能放心代做，留待逐条核对。`}
        {later > 0 && `一次先做这些，其余 ${formatNumber(later, 0)} 条修复后再点一次。`}
      </p>
      <p className={form.note}>
        {rule === 'gap.parcels' &&
          '只修复平均宽不足 0.1 m 的缝隙，编号在前的一宗贴到相邻一宗，界址点移动不超过 0.25 m，不产生重叠。'}
        虚线为修复后的图形。只改图形，证载登记面积不变；一次撤销全部还原。
      </p>
    </>
  );
}
