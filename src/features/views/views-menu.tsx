import { IconBookmarks } from '@tabler/icons-react';
import { useState } from 'react';
import { showView, viewAddress } from '../../app/saved-view';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { Menu, type MenuEntry } from '../../ui/menu';
import { ManageViewsDialog } from './manage-views-dialog';
import { SaveViewDialog } from './save-view-dialog';
import { sortViews } from './sort-views';
import style from './views.module.css';

/** Ways of looking at the workspace that somebody wanted back. */
export function ViewsMenu() {
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const views = useWorkspace((state) => state.ws.tables.views);
  const address = useSession(viewAddress);
  const entries: MenuEntry[] = sortViews(views.values()).map((view) => ({
    kind: 'item',
    key: view.id,
    text: view.name,
    checked: view.address === address,
    run: () => showView(view),
  }));
  if (entries.length > 0) entries.push({ kind: 'rule', key: 'rule' });
  entries.push({ kind: 'item', key: 'save', text: '保存当前视图…', run: () => setDialog('save') });
  if (views.size > 0) {
    entries.push({
      kind: 'item',
      key: 'manage',
      text: '改名、删除…',
      run: () => setDialog('manage'),
    });
  }
  return (
    <>
      <Menu
        label="视图"
        entries={entries}
        trigger={(props) => (
          <button type="button" className={style.trigger} title="已保存的视图" {...props}>
            <IconBookmarks size={17} stroke={1.6} aria-hidden />
            <span>视图</span>
          </button>
        )}
      />
      {dialog === 'save' && <SaveViewDialog onClose={() => setDialog(null)} />}
      {dialog === 'manage' && <ManageViewsDialog onClose={() => setDialog(null)} />}
    </>
  );
}
