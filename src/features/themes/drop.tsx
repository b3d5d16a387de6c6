import { type ReactNode, useRef } from 'react';
import { Popover, type PopoverTrigger } from '../../ui/popover';
import style from './drop.module.css';

interface DropProps {
  readonly label: string;
  readonly trigger: (props: PopoverTrigger) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
  readonly wide?: boolean;
}

/** A panel that hangs from the toolbar. The map cuts off what is longer than itself, so it is held by the window. */
export function Drop({ label, trigger, children, wide = false }: DropProps) {
  const wrap = useRef<HTMLDivElement>(null);
  const place = () => {
    const box = wrap.current?.getBoundingClientRect();
    if (!box) return;
    wrap.current?.style.setProperty('--drop-left', `${Math.round(box.left)}px`);
    wrap.current?.style.setProperty('--drop-top', `${Math.round(box.bottom + 6)}px`);
  };
  return (
    <div ref={wrap} className={style.drop} data-wide={wide || undefined}>
      <Popover
        label={label}
        trigger={(props) =>
          trigger({
            ...props,
            onClick: () => {
              place();
              props.onClick();
            },
          })
        }
      >
        {children}
      </Popover>
    </div>
  );
}
