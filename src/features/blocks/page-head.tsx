import { IconArrowLeft } from '@tabler/icons-react';
import { showBlockPage } from '../../app/blocks/block-view';
import { IconButton } from '../../ui/icon-button';
import style from './blocks.module.css';

/** The name of a page within the panel, and the way back to the blocks. */
export function PageHead({ title }: { readonly title: string }) {
  return (
    <div className={style.pageHead}>
      <IconButton label="返回全部区块" side="right" onClick={() => showBlockPage('list')}>
        <IconArrowLeft size={18} />
      </IconButton>
      <h3>{title}</h3>
    </div>
  );
}
