import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { searchRecords } from '../../app/queries/search-records';
import { type Selection, select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { useEscape } from '../../ui/escape';
import style from './top-bar.module.css';

const most = 12;

/** Parcel, code, enterprise or unit; Enter goes there. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const ws = useWorkspace((state) => state.ws);
  const sought = useDeferredValue(text.trim());
  const hits = useMemo(() => (sought ? searchRecords(ws, sought, most) : []), [ws, sought]);
  const shown = open && sought !== '';
  const [focused, setFocused] = useState(false);
  useEscape('popover', focused && text !== '' ? () => setText('') : null);

  const go = (selection: Selection) => {
    select(selection);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // The list may lag behind fast typing; Enter means what stands in the field.
      const now = sought === text.trim() ? hits : searchRecords(ws, text, most);
      const hit = now[Math.min(at, now.length - 1)];
      if (hit && !event.nativeEvent.isComposing) go(hit.selection);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setAt((at + step + hits.length) % hits.length);
    }
  };
  return (
    <search className={style.search}>
      <TextInput
        id="mutu-search"
        type="search"
        autoComplete="off"
        aria-label="查找地块、代码、企业、单位"
        placeholder="查找地块、代码、企业、单位"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        role="combobox"
        aria-expanded={shown}
        aria-controls="mutu-search-results"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `mutu-hit-${at}` : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => {
          setFocused(true);
          setOpen(true);
        }}
        onBlur={() => {
          setFocused(false);
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        // Keeps the focus in the field while a result is clicked.
        <div className={style.results} onPointerDown={(event) => event.preventDefault()}>
          {hits.length === 0 && (
            <p className={style.none} role="status">
              没有找到“{sought}”。可按名称、宗地代码、企业或单位查找。
            </p>
          )}
          <div id="mutu-search-results" role="listbox" aria-label="查找结果">
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list.
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant).
              <div
                key={`${hit.selection.table}/${hit.selection.id}`}
                id={`mutu-hit-${index}`}
                role="option"
                aria-selected={index === at}
                className={style.result}
                onPointerEnter={() => setAt(index)}
                onClick={() => go(hit.selection)}
              >
                <span className={style.title}>{hit.title}</span>
                <span className={style.detail}>{hit.detail}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </search>
  );
}
