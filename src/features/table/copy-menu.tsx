import { IconCopy } from '@tabler/icons-react';
import { formatNumber } from '../../core/quantity';
import { onlyOnce } from '../../ui/busy';
import { Menu, type MenuEntry } from '../../ui/menu';
import type { Column, Row } from './column';
import { copyRows } from './copy-rows';
import style from './table.module.css';

interface CopyMenuProps {
  readonly columns: readonly Column[];
  readonly selected: Row | null;
  readonly count: number;
  readonly rows: () => readonly Row[];
}

/** The rows as they stand, filtered and sorted, in the columns shown. */
export function CopyMenu({ columns, selected, count, rows }: CopyMenuProps) {
  const copy = (list: readonly Row[]) => void onlyOnce('copy-rows', () => copyRows(columns, list));
  const entries: MenuEntry[] = [
    {
      kind: 'item',
      key: 'all',
      text: `复制所列 ${formatNumber(count, 0)} 行`,
      run: () => copy(rows()),
    },
  ];
  if (selected) {
    entries.unshift({
      kind: 'item',
      key: 'one',
      text: '复制选中行',
      hint: 'Ctrl+C',
      run: () => copy([selected]),
    });
  }
  return (
    <Menu
      label="复制"
      entries={entries}
      trigger={(props) => (
        <button
          type="button"
          className={style.action}
          aria-label="复制"
          title="复制到 Excel"
          {...props}
        >
          <IconCopy size={18} stroke={1.6} aria-hidden />
          <span>复制</span>
        </button>
      )}
    />
  );
}
