import { create } from 'zustand';
import type { Refusal } from '../core/refusal';
import { emptyWorkspace, type Workspace, type WorkspaceInfo } from '../core/workspace';
import type { EventRow } from '../db/schema';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  | { readonly state: 'failed'; readonly refusal: Refusal };

/**
 * The open workspace, read-only. Only `commit`, `follow` and `open-workspace` replace it, always
 * after the database transaction they follow has ended well.
 */
export interface WorkspaceState {
  readonly opening: Opening;
  readonly info: WorkspaceInfo | null;
  readonly ws: Workspace;
  readonly log: readonly EventRow[];
  readonly saving: boolean;
  /** The last write was refused by the browser's storage; what was typed is not saved. */
  readonly saveFailed: boolean;
}

export const useWorkspace = create<WorkspaceState>(() => ({
  opening: { state: 'opening' },
  info: null,
  ws: emptyWorkspace(),
  log: [],
  saving: false,
  saveFailed: false,
}));
