import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveScheme } from '../../app/commands/save-scheme';
import { notify } from '../../app/notices';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Scheme } from '../../core/scheme/scheme';
import { useAsk } from '../../ui/ask-context';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import { useLeave } from '../../ui/use-leave';
import { GroupFields } from './group-fields';
import { draftOf, emptyDraft, exampleDraft, readSchemeDraft, scales } from './scheme-draft';
import style from './scheme-form.module.css';

interface SchemeFormProps {
  /** The scheme that is changed; null is a new one. */
  readonly seen: Scheme | null;
  /** With the id of what was saved. */
  readonly onClose: (id?: string) => void;
}

/** Weights and baselines are local policy: the form begins empty, and an example says that it is one. */
export function SchemeForm({ seen, onClose }: SchemeFormProps) {
  const [start] = useState(() => (seen ? draftOf(seen) : emptyDraft));
  const [draft, setDraft] = useState(start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const dirty = draft !== start;
  const leave = useLeave({ dirty, title: '放弃评价方案', text: '填写的内容还没有保存。', onClose });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readSchemeDraft(draft);
    if (isRefusal(read)) return setRefusal(read);
    if (!(await who())) return;
    const answer = await saveScheme({ ...read, seen });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose(answer.id);
  };
  return (
    <form className={form.form} aria-label="评价方案" onSubmit={submit} noValidate>
      <p className={form.note}>
        指标、权重、基准值和划档由各地规定，请按本地文件填写。没有填权重的指标不参加评价。
      </p>
      {!seen && (
        <p className={style.example}>
          <TextButton onClick={() => setDraft(exampleDraft)}>按示例填写</TextButton>
          <span>示例数值（虚构），不代表任何文件的规定。</span>
        </p>
      )}
      <TextInput
        label="名称"
        placeholder="如 2021 年度工业企业亩均效益综合评价"
        autoFocus
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      {scales.map((scale) => (
        <GroupFields
          key={scale}
          scale={scale}
          group={draft.groups[scale]}
          onChange={(group) =>
            setDraft((now) => ({ ...now, groups: { ...now.groups, [scale]: group } }))
          }
        />
      ))}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" disabled={!draft.name.trim()}>
          保存
        </Button>
      </div>
    </form>
  );
}
