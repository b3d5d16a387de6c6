import { showPanel } from '../session';
import { useWorkspace, type WorkspaceState } from '../workspace-store';
import { panelOfDraft } from './draft';
import { goOnWithDraft, leaveDraft, resumeDraft, useDraft } from './draft-store';

/** Drafts belong to a workspace: they stay behind when another is opened and are there when theirs is. */
export function resumeWhenOpen(): () => void {
  const follow = ({ opening, info }: WorkspaceState, before: WorkspaceState | null) => {
    // What was begun before any was open is of the first that is.
    if (before?.info && info?.id !== before.info.id) leaveDraft();
    if (opening.state !== 'open' || before?.opening.state === 'open') return;
    if (useDraft.getState().draft) {
      goOnWithDraft();
      return;
    }
    if (!resumeDraft()) return;
    const { draft } = useDraft.getState();
    if (draft) showPanel(panelOfDraft(draft));
  };
  follow(useWorkspace.getState(), null);
  return useWorkspace.subscribe(follow);
}
