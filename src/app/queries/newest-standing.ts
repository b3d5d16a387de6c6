interface Entry {
  readonly seq: number;
  readonly command: string;
  readonly undoes?: number;
}

/** The newest entry by one of these verbs that no later entry has taken back. */
export function newestStanding<T extends Entry>(
  log: readonly T[],
  commands: readonly string[],
): T | undefined {
  const undone = new Set<number>();
  for (let at = log.length - 1; at >= 0; at--) {
    const entry = log[at];
    if (!entry || undone.has(entry.seq)) continue;
    if (entry.undoes !== undefined) undone.add(entry.undoes);
    else if (commands.includes(entry.command)) return entry;
  }
  return undefined;
}
