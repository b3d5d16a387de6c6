import type { ReactNode } from 'react';
import style from './text-button.module.css';

interface TextButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A verb or a link inside running text or a list. */
export function TextButton({ onClick, children, label, disabled = false }: TextButtonProps) {
  return (
    <button
      type="button"
      className={style.button}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
    >
      {children}
    </button>
  );
}
