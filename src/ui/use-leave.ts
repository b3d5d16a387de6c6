import { useEffect, useId } from 'react';
import { useAsk } from './ask-context';
import { useEscape } from './escape';
import { holdPage, releasePage } from './unsaved';

interface Leaving {
  /** Something was typed that is not saved. */
  readonly dirty: boolean;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Closing a form with unsaved words asks first: by its button, by Esc, by closing the page. Answers how to close it. */
export function useLeave({ dirty, title, text, onClose }: Leaving): () => Promise<void> {
  const { confirm } = useAsk();
  const page = useId();
  useEffect(() => {
    if (!dirty) return;
    holdPage(page);
    return () => releasePage(page);
  }, [dirty, page]);
  const leave = async () => {
    const question = { title, text, yes: '放弃', no: '继续填写', stay: true };
    if (!dirty || (await confirm(question))) onClose();
  };
  useEscape('form', () => void leave());
  return leave;
}
