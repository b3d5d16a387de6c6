import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { formatNumber } from '../../core/quantity';
import { useEscape } from '../../ui/escape';
import style from './chips.module.css';
import { endCompare } from './compare';
import { sideName } from './side-name';

/** What is shown besides the theme: an outline picked, two sides compared. `named` where there is room for names. */
export function Chips({ named }: { readonly named: boolean }) {
  const pick = useSession((state) => state.pick);
  const compare = useSession((state) => state.compare);
  return (
    <div className={style.chips} role="status">
      {pick && <PickChip />}
      {compare && <CompareChip named={named} />}
    </div>
  );
}

function PickChip() {
  const working = useAnalysis((state) => state.working);
  const count = useAnalysis((state) => state.keptCount);
  const filtered = useSession((state) => state.filter.trim() !== '');
  const clear = () => useSession.setState({ pick: null });
  useEscape('pick', clear);
  return (
    <Chip close="清除圈选（Esc）" verb="清除" onClose={clear}>
      {filtered ? '圈选且符合筛选 ' : '圈选 '}
      <strong>{working ? '…' : formatNumber(count, 0)}</strong> 宗
    </Chip>
  );
}

function CompareChip({ named }: { readonly named: boolean }) {
  const side = useAnalysis((state) => state.side);
  const other = useAnalysis((state) => state.other);
  const compare = useSession((state) => state.compare);
  const right = other ?? compare;
  if (!right) return null;
  return (
    <Chip close="结束对比" onClose={endCompare}>
      {named ? (
        <>
          <span className={style.side}>
            <small>左</small> {sideName(side)}
          </span>
          <span className={style.side}>
            <small>右</small> {sideName(right)}
          </span>
        </>
      ) : (
        '对比中'
      )}
    </Chip>
  );
}

interface ChipProps {
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Written on the button that ends it; without, a cross. */
  readonly verb?: string;
}

function Chip({ close, onClose, children, verb }: ChipProps) {
  return (
    <div className={style.chip}>
      <span className={style.words}>{children}</span>
      <button type="button" aria-label={close} title={close} onClick={onClose}>
        {verb ?? <IconX size={15} aria-hidden />}
      </button>
    </div>
  );
}
