interface Event {
  readonly seq: number;
  readonly undoes?: number;
}

/** Whether an event is undone as things stand: an undo may itself have been taken back. */
export function isTakenBack(log: readonly Event[], seq: number | null): boolean {
  let newest = seq;
  let taken = false;
  for (const event of log) {
    if (newest === null || event.undoes !== newest) continue;
    newest = event.seq;
    taken = !taken;
  }
  return taken;
}
