import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Found, FoundRecords } from '../../app/queries/search-records';
import { goToFound, startSearch, warmSearch } from '../../app/search';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { useEscape } from '../../ui/escape';
import style from './top-bar.module.css';

const most = 12;

interface Answer extends FoundRecords {
  readonly to: string;
}

const nothing: Answer = { to: '', found: [], total: 0 };

/** Parcel, code, enterprise or unit, or the pinyin of a name; Enter goes there. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const tables = useWorkspace((state) => state.ws.tables);
  const [{ to, found: hits, total }, setAnswer] = useState(nothing);
  const wanted = text.trim();
  const shown = open && wanted !== '' && to !== '';
  // Enter means what stands in the field, also when its answer is still to come.
  const going = useRef(false);
  const [focused, setFocused] = useState(false);
  useEscape('popover', focused && text !== '' ? () => setText('') : null);

  const go = (hit: Found) => {
    going.current = false;
    goToFound(hit);
    setOpen(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record may be found by other words.
  useEffect(() => {
    if (wanted === '') return setAnswer(nothing);
    return startSearch(wanted, most, (answer) => {
      setAnswer({ to: wanted, ...answer });
      const [first] = answer.found;
      if (going.current && first) go(first);
    });
  }, [wanted, tables]);
  useEffect(() => (focused ? warmSearch() : undefined), [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (event.nativeEvent.isComposing) return;
      const hit = to === wanted ? hits[Math.min(at, hits.length - 1)] : undefined;
      if (hit) go(hit);
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
        placeholder="查找地块、代码、企业、单位、拼音"
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
              没有找到“{to}”。可按名称、曾用名、拼音、宗地代码、信用代码或单位查找。
            </p>
          )}
          <div id="mutu-search-results" role="listbox" aria-label="查找结果">
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list.
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant).
              <div
                key={`${hit.table}/${hit.id}`}
                id={`mutu-hit-${index}`}
                role="option"
                aria-selected={index === at}
                className={style.result}
                onPointerEnter={() => setAt(index)}
                onClick={() => go(hit)}
              >
                <span className={style.title}>{hit.title}</span>
                <span className={style.detail}>{hit.detail}</span>
              </div>
            ))}
          </div>
          {total > hits.length && (
            <p className={style.none} role="status">
              还有 {formatNumber(total - hits.length, 0)} 条，请继续输入
            </p>
          )}
        </div>
      )}
    </search>
  );
}
