import { showPanel } from '../session';
import { useWorkspace, type WorkspaceState } from '../workspace-store';
import { panelOfDraft } from './draft';
import { leaveDraft, resumeDraft, useDraft } from './draft-store';

/** Drafts belong to a workspace: they stay behind when another is opened and are there when theirs is. */
export function resumeWhenOpen(): () => void {
  const follow = ({ opening, info }: WorkspaceState, before: WorkspaceState | null) => {
    // What was begun before the map was there goes on.
    if (before && info?.id !== before.info?.id) leaveDraft();
    const opened = opening.state === 'open' && before?.opening.state !== 'open';
    if (!opened || useDraft.getState().draft || !resumeDraft()) return;
    const { draft } = useDraft.getState();
    if (draft) showPanel(panelOfDraft(draft));
  };
  follow(useWorkspace.getState(), null);
  return useWorkspace.subscribe(follow);
}
