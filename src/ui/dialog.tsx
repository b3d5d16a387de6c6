import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import style from './dialog.module.css';
import { useEscape } from './escape';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As wide as the window gives, for pictures. */
  readonly large?: boolean;
}

/**
 * A modal on the browser's own <dialog>: focus stays inside and goes back where it came from, and
 * the rest of the page is inert. An element with `data-autofocus` gets the focus first.
 */
export function Dialog({ title, onClose, children, wide = false, large = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEscape('dialog', onClose);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = dialog.current;
    own?.showModal();
    own?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      own?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={[style.dialog, wide && style.wide, large && style.large].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={style.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton label="关闭" onClick={onClose} side="left">
          <IconX size={18} />
        </IconButton>
      </header>
      <div className={style.body}>{children}</div>
    </dialog>
  );
}
