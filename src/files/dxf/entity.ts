/** One entity as its pairs, in order: a polyline repeats a code for every vertex. */
export interface RawEntity {
  readonly type: string;
  readonly line: number;
  readonly codes: readonly number[];
  readonly values: readonly string[];
  /** Of a POLYLINE its vertices, of an INSERT its attributes: entities that follow, up to SEQEND. */
  readonly children: RawEntity[];
}

export function textOf({ codes, values }: RawEntity, code: number): string | null {
  const at = codes.indexOf(code);
  return at < 0 ? null : (values[at] as string);
}

export function numberOf(entity: RawEntity, code: number, otherwise: number): number {
  const text = textOf(entity, code);
  return text === null ? otherwise : Number(text);
}

export function layerOf(entity: RawEntity): string {
  return (textOf(entity, 8) ?? '0').trim();
}

/** Entities drawn from behind have their x the other way. Any other direction leaves the plane. */
export function isMirrored(entity: RawEntity): boolean {
  return numberOf(entity, 230, 1) < 0;
}

/** Texts that survey programs tie to an outline: CASS keeps number, owner and use of a plot here. */
export function extendedTexts({ codes, values }: RawEntity): string[] {
  const found: string[] = [];
  for (const [i, code] of codes.entries()) {
    if (code === 1000 && found.length < 20) found.push((values[i] ?? '').trim());
  }
  return found;
}
