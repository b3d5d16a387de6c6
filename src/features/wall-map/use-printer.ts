import { useCallback, useEffect, useRef } from 'react';
import type { PrintEngine } from '../../map/print/print-engine';
import type { SheetJob, SheetPicture, SheetProgress } from '../../map/print/print-sheet';

/** Draws one sheet; the one before it is given up, or waited for when it is past that. */
export type Print = (
  job: SheetJob,
  signal: AbortSignal,
  progress?: (progress: SheetProgress) => void,
) => Promise<SheetPicture>;

/** The second map for as long as the dialog is open: one thing at a time, the last asked for. */
export function usePrinter(): Print {
  const engine = useRef<PrintEngine | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(
    () => () => {
      void line.current.then(() => {
        engine.current?.destroy();
        engine.current = null;
      });
    },
    [],
  );
  return useCallback((job, signal, progress = () => undefined) => {
    const turn = line.current.then(async () => {
      signal.throwIfAborted();
      const { loadPrinting } = await import('../../map/canvas');
      const { printSheet, startPrintEngine } = await loadPrinting();
      engine.current ??= startPrintEngine();
      try {
        return await printSheet(engine.current, job, signal, progress);
      } catch (error) {
        // What broke is not asked again.
        if (!signal.aborted) {
          engine.current.destroy();
          engine.current = null;
        }
        throw error;
      }
    });
    line.current = turn.catch(() => undefined);
    return turn;
  }, []);
}
