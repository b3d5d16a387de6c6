import type { ReactNode } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { formatNumber } from '../../core/quantity';

/** More parcels than this are not one, and nobody could look through what becomes of each. */
const MOST_PARCELS = 100;

interface PickedMergeProps {
  /** `fits`: they can be made one parcel. */
  readonly children: (label: string, fits: boolean) => ReactNode;
}

/** 合并圈选: what was picked by box or lasso becomes one parcel; nothing while nothing is picked. */
export function PickedMerge({ children }: PickedMergeProps) {
  const picked = useSession((state) => state.pick !== null);
  const filtered = useSession((state) => state.filter.trim() !== '');
  const count = useAnalysis((state) => state.keptCount);
  // While the filter is read anew, the count is that of the last one.
  const working = useAnalysis((state) => state.working);
  if (!picked) return null;
  const which = filtered ? '圈选并符合筛选的' : '圈选的';
  const fits = !working && count > 1 && count <= MOST_PARCELS;
  const most = count > MOST_PARCELS ? `，至多 ${MOST_PARCELS} 宗` : '';
  return children(`合并${which}地块（${formatNumber(count, 0)} 宗${most}）`, fits);
}
