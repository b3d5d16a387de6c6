import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useAnalysis } from '../../app/analysis';
import style from './legend-card.module.css';
import { useWholeLines } from './use-whole-lines';

export interface LegendFace {
  readonly key: string;
  /** On its tab. */
  readonly tab: string;
  readonly title: string;
  /** Unit and year. */
  readonly sub: string;
  readonly content: ReactNode;
}

interface LegendCardProps {
  readonly face: LegendFace;
  /** All faces, when this one shares its card with others. */
  readonly tabs: readonly LegendFace[];
  readonly onFront?: (key: string) => void;
  readonly collapsed: boolean;
  readonly onCollapse: (next: boolean) => void;
  readonly roomPx: number;
}

/** A card that folds into its title. */
export function LegendCard(props: LegendCardProps) {
  const { face, tabs, onFront, collapsed, onCollapse, roomPx } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useWholeLines(body, !collapsed, roomPx);
  const working = useAnalysis((state) => state.working);
  const fault = useAnalysis((state) => state.filterFault);
  const Chevron = collapsed ? IconChevronUp : IconChevronDown;
  return (
    <section
      className={style.card}
      aria-label={`图例：${face.title}`}
      aria-busy={working}
      data-folded={collapsed || undefined}
    >
      <button
        type="button"
        className={style.head}
        aria-expanded={!collapsed}
        aria-controls={id}
        title={collapsed ? '展开图例' : '收起图例'}
        onClick={() => onCollapse(!collapsed)}
      >
        <span className={style.name}>{face.title}</span>
        <span className={style.sub}>{face.sub}</span>
        <Chevron size={17} aria-hidden />
        {working && <span className={style.busy} aria-hidden />}
      </button>
      {!collapsed && (
        <>
          {tabs.length > 0 && <Tabs tabs={tabs} front={face.key} id={id} onFront={onFront} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
          <div ref={body} id={id} className={style.body} tabIndex={0}>
            <div>
              {fault && (
                <p className={style.fault} role="alert">
                  筛选没有起作用：{fault}
                </p>
              )}
              {face.content}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

interface TabsProps {
  readonly tabs: readonly LegendFace[];
  readonly front: string;
  readonly id: string;
  readonly onFront: ((key: string) => void) | undefined;
}

function Tabs({ tabs, front, id, onFront }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.key === front) + step;
    const next = tabs[(at + tabs.length) % tabs.length];
    if (next) onFront?.(next.key);
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div role="tablist" aria-label="图例" className={style.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className={style.tab}
          aria-selected={tab.key === front}
          aria-controls={id}
          tabIndex={tab.key === front ? 0 : -1}
          title={tab.tab}
          onClick={() => onFront?.(tab.key)}
        >
          {tab.tab}
        </button>
      ))}
    </div>
  );
}
