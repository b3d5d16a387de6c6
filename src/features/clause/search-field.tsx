import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { IconButton } from '../../ui/icon-button';
import style from './clause.module.css';

interface SearchFieldProps {
  readonly words: string;
  readonly count: number;
  readonly at: number;
  readonly focus: boolean;
  readonly onWords: (words: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Looks for words in the text; Enter goes on to the next place, Shift+Enter back. */
export function SearchField({ words, count, at, focus, onWords, onStep }: SearchFieldProps) {
  const found = count === 0 ? '没有找到' : `${at + 1} / ${count}`;
  return (
    <search className={style.search}>
      <TextInput
        aria-label="在原文中查找"
        placeholder="在原文中查找"
        value={words}
        {...(focus && { 'data-autofocus': true })}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <span className={style.found} role="status">
        {words.trim() === '' ? '' : found}
      </span>
      <IconButton
        label="上一处"
        keys="Shift+Enter"
        side="left"
        disabled={count === 0}
        onClick={() => onStep(-1)}
      >
        <IconChevronUp size={17} />
      </IconButton>
      <IconButton
        label="下一处"
        keys="Enter"
        side="left"
        disabled={count === 0}
        onClick={() => onStep(1)}
      >
        <IconChevronDown size={17} />
      </IconButton>
    </search>
  );
}
