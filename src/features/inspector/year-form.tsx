import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useEscape } from '../../ui/escape';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { readYear } from './read-year';

interface YearFormProps {
  readonly onYear: (year: string) => void;
  readonly onClose: () => void;
}

/** Which year is to be filled in; its column follows, and any cell of it can be stated. */
export function YearForm({ onYear, onClose }: YearFormProps) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEscape('form', onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const year = readYear(text, new Date().getFullYear());
    if (isRefusal(year)) setRefusal(year);
    else onYear(year);
  };
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label="填写其他年度">
      <TextInput
        label="要填写的年度"
        placeholder="如 2021"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={style.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button type="submit" variant="filled">
          添加年度
        </Button>
      </div>
    </form>
  );
}
