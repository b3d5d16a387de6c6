import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { Tip, type TipSide } from './tip';

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly side?: TipSide;
  /** For rows of many: 26 px for a mouse, 44 for a finger as everywhere. */
  readonly small?: boolean;
  /** Keys that do the same, shown after the label. */
  readonly keys?: string;
}

/** A button with a picture only: its name is always there, for the eye on hover and for the ear. */
export function IconButton(props: IconButtonProps) {
  const { label, children, onClick, disabled = false, side, keys, small = false } = props;
  return (
    <Tip text={keys ? `${label}（${keys}）` : label} {...(side ? { side } : {})}>
      <ActionIcon
        aria-label={label}
        onClick={onClick}
        disabled={disabled}
        size={small ? 26 : 32}
        type="button"
      >
        {children}
      </ActionIcon>
    </Tip>
  );
}
