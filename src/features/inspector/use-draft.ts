import { useState } from 'react';
import { useAsk } from '../../ui/ask-context';
import { useEscape } from '../../ui/escape';
import { dropDraft, keepDraft, readDraft } from './drafts';

/**
 * The state of a form that outlives its screen: selecting another record and coming back finds what
 * was typed. Leaving on purpose asks when something would be lost.
 */
export function useDraft<T extends object>(key: string, initial: T, onClose: () => void) {
  const [form, setForm] = useState<T>(() => readDraft<T>(key) ?? initial);
  const { confirm } = useAsk();
  const dirty = differs(form, initial);
  const patch = (change: Partial<T>) => {
    const next = { ...form, ...change };
    setForm(next);
    // Typed back to what it was, there is nothing left to lose.
    if (differs(next, initial)) keepDraft(key, next);
    else dropDraft(key);
  };
  const close = () => {
    dropDraft(key);
    onClose();
  };
  const leave = async () => {
    const question = {
      title: '放弃修改',
      text: '表单中有未保存的内容，离开后不再保留。',
      yes: '放弃修改',
      no: '继续填写',
      stay: true,
    };
    if (!dirty || (await confirm(question))) close();
  };
  useEscape('form', () => void leave());
  return { form, patch, close, leave };
}

function differs<T extends object>(form: T, initial: T): boolean {
  return (Object.keys(initial) as (keyof T)[]).some((name) => form[name] !== initial[name]);
}
