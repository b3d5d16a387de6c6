import { useEffect } from 'react';
import { startBlockNumbers } from '../../app/blocks/block-numbers';
import { markOnMap, showBlockPage, useBlockView } from '../../app/blocks/block-view';
import { isBlockDraft } from '../../app/draft/draft';
import { useDraft } from '../../app/draft/draft-store';
import { showPanel, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { Panel } from '../../ui/panel';
import { BlockDetail } from './block-detail';
import { BlockList } from './block-list';
import { DraftView } from './draft-view';
import { PasteView } from './paste-view';
import { SuggestView } from './suggest-view';

/** 区块: what is drawn, listed and opened. While a line is drawn the panel tells what it holds. */
export function BlocksPanel() {
  const drawing = useDraft(({ draft }) => draft !== null && isBlockDraft(draft));
  const page = useBlockView((state) => state.page);
  const opened = useSession((state) => state.block?.id ?? null);
  const block = useWorkspace((state) => (opened ? state.ws.tables.blocks.get(opened) : undefined));
  useEffect(startBlockNumbers, []);
  useEffect(() => () => markOnMap(null), []);
  // Removed here, in another window or by undo: what is left is the list.
  useEffect(() => {
    if (opened && !block) showBlockPage('list');
  }, [opened, block]);
  if (!drawing && block) return <BlockDetail key={block.id} block={block} />;
  return (
    <Panel title="区块" onClose={() => showPanel('map')}>
      {drawing ? (
        <DraftView />
      ) : page === 'suggest' ? (
        <SuggestView />
      ) : page === 'paste' ? (
        <PasteView />
      ) : (
        <BlockList />
      )}
    </Panel>
  );
}
