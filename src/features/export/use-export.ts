import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportChoice } from '../../app/export/export-choice';
import type { ExportedFile } from '../../app/export/export-records';
import { isRefusal, type Refusal } from '../../core/refusal';
import { saveExport } from './save-export';

export type ExportStage =
  | { readonly kind: 'form'; readonly refusal: Refusal | null; readonly stopped: boolean }
  /** `rows` are on their way; null once all are and the file is being written. */
  | { readonly kind: 'running'; readonly rows: number | null }
  | { readonly kind: 'done'; readonly file: ExportedFile };

const form = { kind: 'form', refusal: null, stopped: false } as const;

/** A picture for every piece would cost more than the piece. */
const TOLD_EVERY = 2000;

/** One export after another. What is still running ends with the dialog, and leaves nothing. */
export function useExport() {
  const [stage, setStage] = useState<ExportStage>(form);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(async (choice: ExportChoice) => {
    const own = new AbortController();
    running.current = own;
    setStage({ kind: 'running', rows: 0 });
    let told = 0;
    const answer = await saveExport(choice, {
      signal: own.signal,
      progress: (rows) => {
        if (rows - told < TOLD_EVERY) return;
        told = rows;
        setStage({ kind: 'running', rows });
      },
      writing: () => setStage({ kind: 'running', rows: null }),
    });
    if (running.current !== own) return;
    if (!answer) setStage({ ...form, stopped: true });
    else if (isRefusal(answer)) setStage({ ...form, refusal: answer });
    else setStage({ kind: 'done', file: answer });
  }, []);
  const back = useCallback(() => setStage(form), []);
  return { stage, start, cancel, back };
}
