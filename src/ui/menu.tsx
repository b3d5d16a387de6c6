// biome-ignore-all lint/a11y/noStaticElementInteractions: the arrow keys of the menu are heard here.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: aria-checked stands only beside menuitemradio.
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Popover, type PopoverTrigger } from './popover';
import style from './popover.module.css';

export type MenuEntry =
  | { readonly kind: 'rule'; readonly key: string }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly text: string;
      readonly hint?: string;
      readonly checked?: boolean;
      readonly run: () => void;
    };

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly trigger: (props: PopoverTrigger) => ReactNode;
}

export function Menu({ label, entries, trigger }: MenuProps) {
  return (
    <Popover label={label} role="menu" trigger={trigger}>
      {(close) => <MenuList entries={entries} close={close} />}
    </Popover>
  );
}

function MenuList({ entries, close }: { entries: readonly MenuEntry[]; close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => items(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };
  return (
    <div ref={list} className={style.menu} role="presentation" onKeyDown={onKeyDown}>
      {entries.map((entry) =>
        entry.kind === 'rule' ? (
          <hr key={entry.key} className={style.rule} />
        ) : (
          <button
            key={entry.key}
            type="button"
            role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={entry.checked}
            className={style.item}
            tabIndex={-1}
            onClick={() => {
              close();
              entry.run();
            }}
          >
            <span className={style.mark}>{entry.checked && <IconCheck size={16} />}</span>
            <span className={style.text}>{entry.text}</span>
            {entry.hint && <span className={style.hint}>{entry.hint}</span>}
          </button>
        ),
      )}
    </div>
  );
}

function items(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
