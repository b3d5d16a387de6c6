type Line = readonly (readonly [lon: number, lat: number])[];

export function joinPieces(pieces: readonly Line[]): { rings: Line[]; lines: Line[] };

export function closeAlongBox(
  lines: readonly Line[],
  box: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  },
): Line[];
