/** A part of the picture, in pixels of the paper from the upper left corner of the map. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a picture too large for the graphics card is drawn: part by part, row by row. */
export interface PiecePlan {
  /** Of every part, in pixels of styles; what lies beyond the picture is not kept. */
  readonly styleWidth: number;
  readonly styleHeight: number;
  /** Drawn around each part and not kept, in pixels of styles. */
  readonly margin: number;
  readonly rows: readonly (readonly Piece[])[];
}

/** Whole pixels of styles are whole pixels of paper at 36, 48, 72, 96, 150 and 300 dpi only in such steps. */
const STEP = 16;
const MARGIN = STEP;

/** `ratio` is pixels of paper to one of styles, `mostPx` what the graphics card draws at a time. */
export function planPieces(
  widthPx: number,
  heightPx: number,
  ratio: number,
  mostPx: number,
): PiecePlan {
  const most = Math.max(STEP, Math.floor(mostPx / ratio / STEP) * STEP - 2 * MARGIN);
  const sideOf = (px: number) => Math.min(most, Math.ceil(px / ratio / STEP) * STEP);
  const [styleWidth, styleHeight] = [sideOf(widthPx), sideOf(heightPx)];
  const [across, down] = [styleWidth * ratio, styleHeight * ratio];
  const rows: Piece[][] = [];
  for (let y = 0; y < heightPx; y += down) {
    const row: Piece[] = [];
    for (let x = 0; x < widthPx; x += across)
      row.push({
        x,
        y,
        width: Math.min(across, widthPx - x),
        height: Math.min(down, heightPx - y),
      });
    rows.push(row);
  }
  return { styleWidth, styleHeight, margin: MARGIN, rows };
}

/** Rows of the sheet that are drawn together: above the map, each row of parts, below it. */
export function stripsOf(
  pageHeightPx: number,
  frameY: number,
  { rows }: Pick<PiecePlan, 'rows'>,
): { readonly y: number; readonly height: number; readonly pieces: readonly Piece[] }[] {
  const strips = rows.map((pieces) => {
    const { y = 0, height = 0 } = pieces[0] ?? {};
    return { y: frameY + y, height, pieces };
  });
  const last = strips.at(-1);
  const end = last ? last.y + last.height : frameY;
  return [
    { y: 0, height: frameY, pieces: [] },
    ...strips,
    { y: end, height: pageHeightPx - end, pieces: [] },
  ].filter(({ height }) => height > 0);
}
