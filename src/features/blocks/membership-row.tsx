import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { setMembership } from '../../app/commands/set-membership';
import { notify } from '../../app/notices';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Block, MembershipChoice, MembershipWay } from '../../core/block/block';
import { HALF } from '../../core/block/members-of';
import { formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import look from './rows.module.css';

interface MembershipRowProps {
  readonly parcelId: string;
  /** Null where it has no outline. */
  readonly share: number | null;
  readonly choice: Pick<MembershipChoice, 'as' | 'why'> | null;
  /** The stored block; null while a line is drawn, with which choices are saved. */
  readonly block: Block | null;
  readonly onChoose: (as: MembershipWay | null) => void;
  /** Cuts the parcel itself along the line; only while the line is drawn. */
  readonly onSplit?: () => void;
}

const RULE = 'rule';
const SPLIT = 'split';
const ways: readonly (readonly [MembershipWay, string])[] = [
  ['in', '整宗计入'],
  ['out', '不计入'],
  ['part', '按界内面积'],
];

/** One parcel of a block: how much of it lies inside, and whether it counts. */
export function MembershipRow(props: MembershipRowProps) {
  const { parcelId, share, choice, block, onChoose, onSplit } = props;
  const name = useWorkspace((state) => state.ws.tables.parcels.get(parcelId)?.name ?? parcelId);
  const [asked, setAsked] = useState<MembershipWay | null>(null);
  const ruled = (share ?? 0) >= HALF ? '计入' : '不计';
  const take = (value: string) => {
    if (value === SPLIT) return onSplit?.();
    const as = value === RULE ? null : (value as MembershipWay);
    if (as === null || block === null) {
      setAsked(null);
      onChoose(as);
    } else setAsked(as);
  };
  return (
    <li className={look.member} data-cut={share !== null && share < 1 ? true : undefined}>
      <button
        type="button"
        className={look.memberName}
        title={name}
        onClick={() => select({ table: 'parcels', id: parcelId })}
      >
        {name}
      </button>
      <span className={look.share}>{shareWords(share)}</span>
      <select
        className={look.way}
        aria-label={`${name}怎样计入`}
        value={asked ?? choice?.as ?? RULE}
        onChange={(event) => take(event.currentTarget.value)}
      >
        <option value={RULE}>{`按过半：${ruled}`}</option>
        {ways.map(([as, label]) => (
          <option key={as} value={as}>
            {label}
          </option>
        ))}
        {onSplit && <option value={SPLIT}>切分地块…</option>}
      </select>
      {choice?.why && !asked && <span className={look.why}>理由：{choice.why}</span>}
      {asked && block && (
        <ReasonForm block={block} parcelId={parcelId} as={asked} onClose={() => setAsked(null)} />
      )}
    </li>
  );
}

export function shareWords(share: number | null): string {
  if (share === null) return '没有图形';
  if (share >= 1) return '全部';
  // Never 100 % of what is cut, nor nothing of what is touched.
  const percent = Math.min(99.9, Math.max(0.1, share * 100));
  return `${formatNumber(percent, 1)}%`;
}

interface ReasonFormProps {
  readonly block: Block;
  readonly parcelId: string;
  readonly as: MembershipWay;
  readonly onClose: () => void;
}

function ReasonForm({ block, parcelId, as, onClose }: ReasonFormProps) {
  const [seenRev] = useState(block.rev);
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await setMembership({ id: block.id, seenRev, parcelIds: [parcelId], as, why });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    onClose();
  };
  return (
    <form className={`${form.form} ${look.reason}`} aria-label="计入方式的理由" onSubmit={submit}>
      <TextInput
        label="理由"
        required
        placeholder="如 厂房主体在界内"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button type="submit" variant="filled">
          保存
        </Button>
      </div>
    </form>
  );
}
