import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from './icon-button';
import style from './panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  readonly onClose?: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A side panel: its heading stays, what is below scrolls. */
export function Panel({ title, onClose, tools, children }: PanelProps) {
  const id = useId();
  return (
    <section className={style.panel} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id}>{title}</h2>
        {tools}
        {onClose && (
          <IconButton label="关闭" keys="Esc" side="below-end" onClick={onClose}>
            <IconX size={18} />
          </IconButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
      <div className={style.body} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
