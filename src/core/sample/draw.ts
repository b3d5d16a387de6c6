/** Draws from what a random source says; the same source gives the same draws on every machine. */
export interface Draw {
  /** In [0, 1). */
  chance(): number;
  /** True in so many cases of one. */
  in(share: number): boolean;
  between(least: number, most: number): number;
  whole(least: number, most: number): number;
  of<T>(choices: readonly [T, ...T[]]): T;
}

export function drawFrom(random: () => number): Draw {
  const between = (least: number, most: number) => least + (most - least) * random();
  return {
    chance: random,
    in: (share) => random() < share,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    of: (choices) => choices[Math.floor(random() * choices.length)] ?? choices[0],
  };
}

/** The value at a share of a rising table [share, value], straight in between. */
export function quantile(
  table: readonly (readonly [share: number, value: number])[],
  at: number,
): number {
  let before = table[0] ?? [0, 0];
  for (const step of table) {
    if (at <= step[0]) {
      const part = step[0] > before[0] ? (at - before[0]) / (step[0] - before[0]) : 0;
      return before[1] + (step[1] - before[1]) * part;
    }
    before = step;
  }
  return before[1];
}

/** The share at which a rising table reaches a value: the other way round from `quantile`. */
export function shareAt(
  table: readonly (readonly [share: number, value: number])[],
  value: number,
): number {
  let before = table[0] ?? [0, 0];
  for (const step of table) {
    if (value <= step[1]) {
      const part = step[1] > before[1] ? (value - before[1]) / (step[1] - before[1]) : 0;
      return before[0] + (step[0] - before[0]) * Math.max(0, part);
    }
    before = step;
  }
  return before[0];
}
