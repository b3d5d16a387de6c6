/**
 * Figures of targets that the data tells by itself. `above` is of 规上 firms, `below` of 规下; growth is of the ratio and
 * a yearly mean; the list is the one of firms whose pass the program tells.
 */
export const computedKinds = [
  'taxPerMu-above',
  'valueAddedPerMu-above',
  'taxGrowth-above',
  'valueAddedGrowth-above',
  'pass-share-above',
  'pass-share-below',
  'list-done',
  'list-passed',
] as const;

export type ComputedKind = (typeof computedKinds)[number];

/** Those that need the verdicts of a list. */
export function needsList(kind: ComputedKind): boolean {
  return kind.startsWith('pass-') || kind.startsWith('list-');
}
