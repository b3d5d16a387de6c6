import type { SavedView } from '../core/view/saved-view';
import { type SessionState, useSession } from './session';
import { readUrl, writeUrl } from './url';

/** What the address says of the view alone, the same in every workspace: no panel, no selection. */
export function viewAddress(session: SessionState): string {
  return writeUrl('', {
    ...session,
    panel: 'map',
    selection: null,
    block: null,
    project: null,
  }).replace(/^#w=&?/, '');
}

/** Shows a saved view whole. Saved before the map was moved, it shows the whole district again. */
export function showView({ address }: SavedView): void {
  useSession.setState({ camera: null, ...readUrl(address).session });
}
