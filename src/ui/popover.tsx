// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is dialog or menu, both take a label.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useEscape } from './escape';
import style from './popover.module.css';

export interface PopoverTrigger {
  readonly onClick: () => void;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly 'aria-haspopup': 'dialog' | 'menu';
}

interface PopoverProps {
  readonly label: string;
  readonly trigger: (props: PopoverTrigger) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
  readonly role?: 'dialog' | 'menu';
  readonly align?: 'start' | 'end';
}

/** A small panel that hangs from its button. It closes on Esc, on a click or a Tab elsewhere. */
export function Popover({
  label,
  trigger,
  children,
  role = 'dialog',
  align = 'start',
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const wrap = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    wrap.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  useEscape('popover', open ? close : null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!wrap.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave, true);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave, true);
    };
  }, [open]);
  return (
    <div ref={wrap} className={style.wrap}>
      {trigger({
        onClick: () => setOpen(!open),
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        'aria-haspopup': role,
      })}
      {open && (
        <div id={id} role={role} aria-label={label} className={style.panel} data-align={align}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
