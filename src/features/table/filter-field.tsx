import { TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useEscape } from '../../ui/escape';
import style from './table.module.css';

interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Esc in it takes the text away before it takes anything else. */
export function FilterField({ value, onChange }: FilterFieldProps) {
  const [focused, setFocused] = useState(false);
  useEscape('popover', focused && value !== '' ? () => onChange('') : null);
  return (
    <TextInput
      aria-label="筛选表格"
      placeholder="表内查找"
      type="search"
      className={style.filter ?? ''}
      leftSection={<IconFilter size={15} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    />
  );
}
