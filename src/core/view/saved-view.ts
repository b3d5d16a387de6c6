/** A way of looking at the workspace that somebody wants back: theme, year, filter and place under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** What the address says of the view, without workspace and selection. */
  readonly address: string;
  readonly rev: number;
}
