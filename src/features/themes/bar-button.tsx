import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Tip, type TipSide } from '../../ui/tip';
import style from './toolbar.module.css';

interface BarButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'title'> {
  /** Its name for the ear, and on hover; a key that does the same may follow it. */
  readonly label: string;
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly text?: ReactNode;
  /** It opens a panel. */
  readonly opens?: boolean;
  readonly side?: TipSide;
}

/** One button of the toolbar: a picture, a text, or both. */
export function BarButton(props: BarButtonProps) {
  const { label, keys, icon, text, opens = false, side = 'below', ...rest } = props;
  return (
    <Tip text={keys ? `${label}（${keys}）` : label} side={side}>
      <button
        type="button"
        className={style.button}
        aria-label={label}
        aria-keyshortcuts={keys}
        data-bare={text === undefined || undefined}
        {...rest}
      >
        {icon}
        {text !== undefined && <span className={style.text}>{text}</span>}
        {opens && text !== undefined && (
          <IconChevronDown size={14} className={style.chevron} aria-hidden />
        )}
      </button>
    </Tip>
  );
}
