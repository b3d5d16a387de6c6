import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editFact } from '../../app/commands/edit-fact';
import { removeFact } from '../../app/commands/remove-fact';
import { announce, notify } from '../../app/notices';
import type { Fact } from '../../core/fact';
import { checkPeriod, checkValue, type Field } from '../../core/field';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import style from '../../ui/form.module.css';
import { localDay, readDay } from '../../ui/local-time';
import { RefusalNote } from '../../ui/refusal-note';
import { draftOf, originOf } from './fact-draft';
import { readInput } from './read-input';
import type { FactRecord } from './record';
import { useDraft } from './use-draft';
import { ValueInput } from './value-input';

interface FactFormProps {
  readonly record: FactRecord;
  readonly field: Field;
  readonly fact: Fact | undefined;
  /** Offered for a fact that is new. */
  readonly period: string;
  readonly draftKey: string;
  readonly onClose: () => void;
}

/** One statement: value, period, day and source. A refusal leaves everything typed in place. */
export function FactForm({ record, field, fact, period, draftKey, onClose }: FactFormProps) {
  const { form, patch, close, leave } = useDraft(draftKey, draftOf(fact, period), onClose);
  const origin = originOf(field, form, fact, localDay(Date.now()));
  const [seenRev, setSeenRev] = useState(record.rev);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who, confirm } = useAsk();
  const hasPeriod = field.period !== 'none';

  const read = (): Fact | Refusal => {
    const value = form.unknown ? null : readInput(field, form.value);
    if (isRefusal(value)) return value;
    const when = hasPeriod ? form.period.trim() : undefined;
    const wrong = checkValue(field, value) ?? checkPeriod(field, when);
    if (wrong) return wrong;
    const asOf = readDay(origin.asOf);
    if (asOf === null) {
      const why = `时点“${origin.asOf}”不是有效日期。`;
      return refuse('bad-day', why, '请填写这一数据成立的日期，如 2021-07-31。');
    }
    if (!origin.source.trim()) {
      return fact
        ? refuse(
            'no-source',
            '内容已改，没有填写来源。',
            '请写明新内容出自哪份文件、台账或哪位提供人。',
          )
        : refuse('no-source', '没有填写来源。', '请写明文件、台账或提供人。');
    }
    const stated = { field: field.key, value, asOf, source: origin.source.trim() };
    return when ? { ...stated, period: when } : stated;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const stated = read();
    if (isRefusal(stated)) return setRefusal(stated);
    if (!(await who())) return;
    const answer = await editFact({ table: record.table, id: record.id, seenRev, fact: stated });
    if (isRefusal(answer)) {
      setRefusal(answer);
      // The new content is on the screen by now; saving again is a decision made in its sight.
      if (answer.refused === 'conflict') setSeenRev(record.latestRev());
      return;
    }
    notify('done', answer.title);
    close();
  };
  const remove = async () => {
    const text = `删除后，“${field.label}”不再有这一条记录（可撤销）。`;
    if (!(await confirm({ title: '删除这条记录', text, yes: '删除' })) || !(await who())) return;
    const removal = { table: record.table, id: record.id, seenRev, field: field.key };
    if (await announce(removeFact({ ...removal, period: fact?.period }))) close();
  };
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={`修改${field.label}`}>
      <ValueInput
        field={field}
        value={form.value}
        unknown={form.unknown}
        onChange={(value) => patch({ value })}
        onUnknown={(unknown) => patch({ unknown })}
      />
      <div className={style.pair}>
        {hasPeriod && (
          <TextInput
            label={field.period === 'year' ? '年度' : '月份'}
            placeholder={field.period === 'year' ? '如 2021' : '如 2021-07'}
            value={form.period}
            readOnly={fact !== undefined || period !== ''}
            onChange={(event) => patch({ period: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="时点"
          placeholder="如 2021-07-31"
          autoComplete="off"
          value={origin.asOf}
          onChange={(event) => patch({ asOf: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="来源"
        placeholder={fact ? `原来源：${fact.source}` : '文件、台账或提供人，如 2021 年用地台账'}
        value={origin.source}
        onChange={(event) => patch({ source: event.currentTarget.value })}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={style.actions}>
        {fact && (
          <Button variant="subtle" onClick={() => void remove()}>
            删除这条
          </Button>
        )}
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled">
          保存
        </Button>
      </div>
    </form>
  );
}
