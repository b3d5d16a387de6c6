import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import style from './choice-list.module.css';

export interface Choice {
  readonly key: string;
  readonly text: string;
  readonly hint?: string;
  readonly picture?: ReactNode;
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface ChoiceGroup {
  readonly key: string;
  readonly title?: string;
  readonly choices: readonly Choice[];
}

interface ChoiceListProps {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly close: () => void;
  /** The focus goes to what is chosen now; not where several lists stand in one panel. */
  readonly takesFocus?: boolean;
}

/** Choices in named groups, walked through with the arrow keys. */
export function ChoiceList({ label, groups, close, takesFocus = true }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!takesFocus) return;
    const all = items(list.current);
    (all.find((one) => one.ariaChecked === 'true') ?? all[0])?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };
  const chosen = groups.flatMap((group) => group.choices).find((choice) => choice.checked);
  const entrance = chosen ?? groups[0]?.choices[0];
  return (
    <div ref={list} role="menu" aria-label={label} className={style.list} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of menu items, not of form fields.
        <div
          key={group.key}
          role="group"
          className={style.group}
          {...(group.title ? { 'aria-labelledby': `${id}-${group.key}` } : {})}
        >
          {group.title && (
            <p id={`${id}-${group.key}`} className={style.title}>
              {group.title}
            </p>
          )}
          {group.choices.map((choice) => (
            <ChoiceItem
              key={choice.key}
              choice={choice}
              reachable={choice === entrance}
              close={close}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ChoiceItemProps {
  readonly choice: Choice;
  readonly reachable: boolean;
  readonly close: () => void;
}

function ChoiceItem({ choice, reachable, close }: ChoiceItemProps) {
  const radio = choice.checked !== undefined;
  return (
    <button
      type="button"
      className={style.item}
      tabIndex={reachable ? 0 : -1}
      {...(radio
        ? { role: 'menuitemradio', 'aria-checked': choice.checked }
        : { role: 'menuitem' })}
      onClick={() => {
        close();
        choice.run();
      }}
    >
      <span className={style.mark}>{choice.checked && <IconCheck size={16} aria-hidden />}</span>
      <span className={style.text}>{choice.text}</span>
      {choice.picture}
      {choice.hint && <span className={style.hint}>{choice.hint}</span>}
    </button>
  );
}

function items(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
