import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Found } from '../../app/queries/search-records';
import { startSearch, warmSearch } from '../../app/search';
import { type Selection, select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { useEscape } from '../../ui/escape';
import style from './top-bar.module.css';

const most = 12;

interface Answer {
  readonly to: string;
  readonly hits: readonly Found[];
}

const nothing: Answer = { to: '', hits: [] };

/** Parcel, code, enterprise or unit, or the initials of a name; Enter goes there. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const tables = useWorkspace((state) => state.ws.tables);
  const [{ to, hits }, setAnswer] = useState(nothing);
  const wanted = text.trim();
  const shown = open && wanted !== '' && to !== '';
  // Enter means what stands in the field, also when its answer is still to come.
  const going = useRef(false);
  const [focused, setFocused] = useState(false);
  useEscape('popover', focused && text !== '' ? () => setText('') : null);

  const go = (selection: Selection) => {
    going.current = false;
    select(selection);
    setOpen(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record may be found by other words.
  useEffect(() => {
    if (wanted === '') return setAnswer(nothing);
    return startSearch(wanted, most, (found) => {
      setAnswer({ to: wanted, hits: found });
      if (going.current && found[0]) {
        going.current = false;
        select(found[0].selection);
        setOpen(false);
      }
    });
  }, [wanted, tables]);
  useEffect(() => (focused ? warmSearch() : undefined), [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (event.nativeEvent.isComposing) return;
      const hit = to === wanted ? hits[Math.min(at, hits.length - 1)] : undefined;
      if (hit) go(hit.selection);
      else going.current = to !== wanted && wanted !== '';
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
        placeholder="查找地块、代码、企业、拼音首字母"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        role="combobox"
        aria-expanded={shown}
        aria-controls="mutu-search-results"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `mutu-hit-${at}` : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          going.current = false;
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
              没有找到“{to}”。可按名称、拼音首字母、宗地代码、信用代码或单位查找。
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
