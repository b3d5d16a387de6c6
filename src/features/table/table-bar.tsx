import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '../../ui/icon-button';
import type { TableKind } from './column';
import style from './table.module.css';
import type { TotalWords } from './total-text';
import { useTight } from './use-tight';

interface TableBarProps {
  readonly kind: TableKind;
  readonly onKind: (kind: TableKind) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What the rows come to, in words; null until this table is there. */
  readonly total: TotalWords | null;
  readonly working: boolean;
  /** The selected record is not among the rows. */
  readonly missing: boolean;
  readonly children: ReactNode;
}

const kinds = [
  { kind: 'parcels', title: '地块' },
  { kind: 'enterprises', title: '企业' },
] as const;

/** Below this its buttons show signs alone, and what the rows come to is whole. */
const TIGHT_PX = 600;

/** What is in the table, how much of it there is and what it comes to. */
export function TableBar(props: TableBarProps) {
  const { kind, onKind, open, onOpen, total, working, missing, children } = props;
  const bar = useRef<HTMLDivElement>(null);
  const tight = useTight(bar, TIGHT_PX);
  return (
    <div ref={bar} className={style.bar} data-tight={tight || undefined}>
      <div role="tablist" aria-label="表格内容" className={style.tabs}>
        {kinds.map((one) => (
          <button
            key={one.kind}
            type="button"
            role="tab"
            aria-selected={kind === one.kind}
            className={style.tab}
            onClick={() => onKind(one.kind)}
          >
            {one.title}
          </button>
        ))}
      </div>
      {open && children}
      <p className={style.total} role="status" aria-busy={working}>
        {missing && (
          <span className={style.filtered}>
            选中的{kind === 'parcels' ? '地块' : '企业'}不在筛选结果中 ·{' '}
          </span>
        )}
        {total ? total.count : '…'}
        {total && kind === 'enterprises' && total.narrowed && <span> · 用地在所列地块内</span>}
        {total && kind === 'parcels' && (
          <>
            {' · '}
            <span>
              椭球面积合计 <strong>{working ? '…' : total.area}</strong> 亩
            </span>
            {total.without && <span> · {total.without}</span>}
          </>
        )}
      </p>
      <IconButton label={open ? '收起表格' : '展开表格'} side="left" onClick={() => onOpen(!open)}>
        {open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
      </IconButton>
    </div>
  );
}
