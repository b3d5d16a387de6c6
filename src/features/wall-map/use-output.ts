import { useCallback, useEffect, useRef, useState } from 'react';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { useWorkspace } from '../../app/workspace-store';
import type { Refusal } from '../../core/refusal';
import { nameScaleOf } from '../../core/wall-map/paper';
import type { SheetPicture } from '../../map/print/print-sheet';
import { saveFile } from '../../ui/save-file';
import type { PlacedSheet } from './place-sheet';
import { troubleWords } from './trouble-words';
import type { Print } from './use-printer';

export type OutputKind = 'png' | 'pdf';

export type Stage =
  | { readonly kind: 'form'; readonly refusal: Refusal | null; readonly stopped: boolean }
  | {
      readonly kind: 'drawing';
      readonly output: OutputKind;
      readonly done: number;
      readonly of: number;
    }
  /** The page for the printer stands ready. */
  | {
      readonly kind: 'printing';
      readonly sheet: PlacedSheet;
      readonly map: string;
      readonly picture: SheetPicture;
    }
  | {
      readonly kind: 'done';
      readonly output: OutputKind;
      readonly fileName: string;
      readonly picture: SheetPicture;
    };

const form = { kind: 'form', refusal: null, stopped: false } as const;

/** Signs no system takes in the name of a file. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

/** From the press of a button to a file, or to the page the printer takes. */
export function useOutput(choice: WallMapChoice, sheet: PlacedSheet, print: Print) {
  const [stage, setStage] = useState<Stage>(form);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = async (output: OutputKind) => {
    const own = new AbortController();
    running.current = own;
    setStage({ kind: 'drawing', output, done: 0, of: 0 });
    const { dpi, paper } = choice;
    const { layout, middle, zoom } = sheet;
    const job = {
      layout,
      middle,
      zoom,
      dpi,
      nameScale: nameScaleOf(paper),
      mapAlone: output === 'pdf',
    };
    try {
      const picture = await print(job, own.signal, ({ done, of }) =>
        setStage({ kind: 'drawing', output, done, of }),
      );
      if (output === 'pdf') {
        setStage({ kind: 'printing', sheet, map: URL.createObjectURL(picture.blob), picture });
        return;
      }
      const fileName = `${nameOf(choice, sheet.title)}.png`;
      saveFile(fileName, picture.blob);
      setStage({ kind: 'done', output, fileName, picture });
    } catch (error) {
      if (own.signal.aborted) setStage({ ...form, stopped: true });
      else setStage({ ...form, refusal: troubleWords(error) });
    }
  };
  const printed = useCallback(
    () =>
      setStage((now) => {
        if (now.kind !== 'printing') return now;
        URL.revokeObjectURL(now.map);
        return { kind: 'done', output: 'pdf', fileName: '', picture: now.picture };
      }),
    [],
  );
  const back = useCallback(() => setStage(form), []);
  return { stage, start, cancel, printed, back };
}

/** The title, the paper and, of invented data, that it is. */
function nameOf({ paper, dpi }: WallMapChoice, title: string): string {
  const sample = useWorkspace.getState().info?.sample ? '示例数据（虚构）-' : '';
  const clean = title.replaceAll(UNFIT, ' ').trim() || '挂图';
  return `${sample}${clean}-${paper}-${dpi}dpi`;
}
