import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { Tip, type TipSide } from './tip';

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly side?: TipSide;
  /** Keys that do the same, shown after the label. */
  readonly keys?: string;
}

/** A button with a picture only: its name is always there, for the eye on hover and for the ear. */
export function IconButton({
  label,
  children,
  onClick,
  disabled = false,
  side,
  keys,
}: IconButtonProps) {
  return (
    <Tip text={keys ? `${label}（${keys}）` : label} {...(side ? { side } : {})}>
      <ActionIcon aria-label={label} onClick={onClick} disabled={disabled} type="button">
        {children}
      </ActionIcon>
    </Tip>
  );
}
