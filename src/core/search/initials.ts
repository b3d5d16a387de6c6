/** The letters a sign may be read with: 长 c and z; a letter or a figure is itself; anything else has none. */
export type LettersOf = (sign: string) => readonly string[];

export interface Initials {
  /** One code unit a readable sign; what stands between, such as brackets, is passed over. */
  encode(name: string): string;
  /** Whether the letters typed are initials of signs that follow one another; true at the beginning, else false. */
  matcher(typed: string): (encoded: string) => 'start' | 'inside' | null;
}

/**
 * Names as the sets of letters their signs begin with, so that every reading of every sign counts without writing out
 * all combinations. A set has a number; there are some hundreds of them, and a name takes two bytes a sign.
 */
export function createInitials(lettersOf: LettersOf): Initials {
  const codes = new Map<string, string>();
  const numbers = new Map<string, number>();
  const sets: string[] = [];

  const codeOf = (sign: string): string => {
    const known = codes.get(sign);
    if (known !== undefined) return known;
    const letters = /^[a-z0-9]$/i.test(sign) ? [sign] : lettersOf(sign);
    const set = [...new Set(letters.map((letter) => letter.toLowerCase()))].sort().join('');
    const code = set === '' ? '' : String.fromCharCode(numberOf(set));
    codes.set(sign, code);
    return code;
  };
  const numberOf = (set: string): number => {
    const known = numbers.get(set);
    if (known !== undefined) return known;
    sets.push(set);
    numbers.set(set, sets.length - 1);
    return sets.length - 1;
  };

  return {
    encode: (name) => {
      let encoded = '';
      for (const sign of name) encoded += codeOf(sign);
      return encoded;
    },
    matcher: (typed) => {
      const wanted = Array.from(typed.toLowerCase());
      // By place in what was typed and number of the set; a set is looked into once.
      const known = wanted.map((): boolean[] => []);
      const holds = (at: number, number: number): boolean => {
        const answers = known[at] as boolean[];
        answers[number] ??= (sets[number] ?? '').includes(wanted[at] as string);
        return answers[number];
      };
      return (encoded) => {
        const last = encoded.length - wanted.length;
        for (let start = 0; start <= last; start++) {
          let at = 0;
          while (at < wanted.length && holds(at, encoded.charCodeAt(start + at))) at++;
          if (at === wanted.length) return start === 0 ? 'start' : 'inside';
        }
        return null;
      };
    },
  };
}
