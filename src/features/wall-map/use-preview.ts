import { useEffect, useState } from 'react';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import type { Refusal } from '../../core/refusal';
import { nameScaleOf, type PaperName } from '../../core/wall-map/paper';
import type { PlacedSheet } from './place-sheet';
import { troubleWords } from './trouble-words';
import type { Print } from './use-printer';

/** About a thousand pixels across, whatever the sheet. */
const PREVIEW_DPI: Readonly<Record<PaperName, number>> = { A4: 96, A3: 72, A2: 48, A1: 36 };
/** Typing is not followed letter by letter. */
const SETTLED_MS = 350;

export interface Preview {
  /** Address of the picture; of the sheet before while another is on its way. */
  readonly map: string | null;
  readonly working: boolean;
  readonly refusal: Refusal | null;
}

/** A picture of the map for the sheet on the screen; words beside it are there at once. */
export function usePreview(
  { middle, zoom, layout }: PlacedSheet,
  { paper }: Pick<WallMapChoice, 'paper'>,
  print: Print,
  held: boolean,
): Preview {
  const [preview, setPreview] = useState<Preview>({ map: null, working: true, refusal: null });
  const { x, y, width, height } = layout.frame;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what moves the land asks for another picture.
  useEffect(() => {
    if (held) return;
    const own = new AbortController();
    setPreview((now) => ({ ...now, working: true }));
    const job = {
      layout,
      middle,
      zoom,
      dpi: PREVIEW_DPI[paper],
      nameScale: nameScaleOf(paper),
      mapAlone: true,
    };
    const timer = setTimeout(() => {
      print(job, own.signal).then(
        ({ blob }) => setPreview({ map: URL.createObjectURL(blob), working: false, refusal: null }),
        (error: unknown) => {
          if (own.signal.aborted) return;
          setPreview({ map: null, working: false, refusal: troubleWords(error) });
        },
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [paper, middle.lon, middle.lat, zoom, x, y, width, height, print, held]);
  useEffect(
    () => () => {
      if (preview.map) URL.revokeObjectURL(preview.map);
    },
    [preview.map],
  );
  return preview;
}
