/** How a sign may be read, without tones: 长 chang and zhang; a letter or a figure is itself; anything else is not read. */
export type ReadingsOf = (sign: string) => readonly string[];

export interface Initials {
  /** One code unit a readable sign; what stands between, such as brackets, is passed over. */
  encode(name: string): string;
  /**
   * Whether what was typed reads signs that follow one another, each by its initial or in full, the last perhaps not to
   * its end: gl, ganlan, ganl, ganla for 干览. `start` where they begin the name.
   */
  matcher(typed: string): (encoded: string) => 'start' | 'inside' | null;
}

/** Places in what was typed are bits; nobody types a longer name than this, and what comes after is not compared. */
const MOST_LETTERS = 30;

/**
 * Names as the sets of readings of their signs, so that every reading of every sign counts without writing out all
 * combinations. A set has a number; there are some hundreds of them, and a name takes two bytes a sign, initials and
 * full readings together.
 */
export function createInitials(readingsOf: ReadingsOf): Initials {
  const codes = new Map<string, string>();
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];

  const codeOf = (sign: string): string => {
    const known = codes.get(sign);
    if (known !== undefined) return known;
    const readings = /^[a-z0-9]$/i.test(sign) ? [sign] : readingsOf(sign);
    const set = [...new Set(readings.map((reading) => reading.toLowerCase()))].sort();
    const code = set.length === 0 ? '' : String.fromCharCode(numberOf(set));
    codes.set(sign, code);
    return code;
  };
  const numberOf = (set: readonly string[]): number => {
    const key = set.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    sets.push(set);
    numbers.set(key, sets.length - 1);
    return sets.length - 1;
  };

  return {
    encode: (name) => {
      let encoded = '';
      for (const sign of name) encoded += codeOf(sign);
      return encoded;
    },
    matcher: (typed) => {
      const wanted = typed.toLowerCase().slice(0, MOST_LETTERS);
      const all = 1 << wanted.length;
      // By place in what was typed and number of the set; a set is looked into once.
      const known = Array.from(wanted, (): number[] => []);
      const after = (at: number, number: number): number => {
        const answers = known[at] as number[];
        answers[number] ??= placesAfter(sets[number] ?? [], wanted, at);
        return answers[number];
      };
      const readsFrom = (encoded: string, start: number): boolean => {
        // Most names end here, at their first sign.
        let places = after(0, encoded.charCodeAt(start));
        for (let sign = start + 1; sign < encoded.length && places !== 0; sign++) {
          if (places & all) return true;
          let next = 0;
          for (let at = 0; at < wanted.length; at++) {
            if (places & (1 << at)) next |= after(at, encoded.charCodeAt(sign));
          }
          places = next;
        }
        return (places & all) !== 0;
      };
      return (encoded) => {
        if (wanted === '') return null;
        for (let start = 0; start < encoded.length; start++) {
          if (readsFrom(encoded, start)) return start === 0 ? 'start' : 'inside';
        }
        return null;
      };
    },
  };
}

/** Where what was typed may go on once a sign has been read from this place: after its initial, or all of it. */
function placesAfter(readings: readonly string[], wanted: string, at: number): number {
  let places = 0;
  for (const reading of readings) {
    if (reading[0] === wanted[at]) places |= 1 << (at + 1);
    if (wanted.startsWith(reading, at)) places |= 1 << (at + reading.length);
    if (reading.startsWith(wanted.slice(at))) places |= 1 << wanted.length;
  }
  return places;
}
