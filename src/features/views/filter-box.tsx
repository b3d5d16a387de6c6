import { TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconFilter, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import type { MeantInstead } from '../../core/filter/meant-instead';
import { type FilterSuggestion, suggestFilter } from '../../core/filter/suggest-filter';
import { useEscape } from '../../ui/escape';
import { IconButton } from '../../ui/icon-button';
import { FaultNote, NothingNote, noteId, useNothingFound } from './filter-note';
import { SaveViewDialog } from './save-view-dialog';
import { SuggestionList } from './suggestion-list';
import { useFilterText } from './use-filter-text';
import style from './views.module.css';

/** The filter of map, legend and table in words. Esc closes the list, then gives back what stood here before. */
export function FilterBox() {
  const { text, setText, apply, fault, unfinished } = useFilterText();
  const fields = useAnalysis((state) => state.fields);
  const applied = useSession((state) => state.filter);
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const [open, setOpen] = useState(false);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(-1);
  const [before, setBefore] = useState('');
  const [saving, setSaving] = useState(false);
  /** Somebody is done with it, by Enter or by leaving: what is wrong with it stays said. */
  const [done, setDone] = useState(false);
  const nothing = useNothingFound(text);
  const nextCaret = useRef<number | null>(null);
  const offers = useMemo(
    () => (open ? suggestFilter(text, caret, fields) : []),
    [open, text, caret, fields],
  );
  const shown = focused && offers.length > 0;
  const noted = fault !== null && (focused || done);
  const nothingNoted = nothing !== null && (focused || nothing.meant.length > 0);

  const back = shown ? () => setOpen(false) : text === before ? null : () => setText(before);
  useEscape('popover', focused ? back : null);
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  const type = (value: string, place: number) => {
    setText(value);
    setDone(false);
    setCaret(place);
    setAt(-1);
    setOpen(true);
  };
  const take = (offer: FilterSuggestion) => {
    const head = `${text.slice(0, offer.from)}${offer.text} `;
    type(head + text.slice(offer.to).trimStart(), head.length);
    nextCaret.current = head.length;
    input.current?.focus();
  };
  const takeMeant = (meant: MeantInstead) => {
    type(meant.text, meant.text.length);
    setOpen(meant.unfinished);
    if (!meant.unfinished) return useSession.setState({ filter: meant.text });
    nextCaret.current = meant.text.length;
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const offer = offers[at];
    if (event.key === 'Enter') {
      if (shown && offer) take(offer);
      else {
        setOpen(false);
        setBefore(text);
        setDone(true);
        apply();
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + offers.length + (at < 0 && step < 0 ? 1 : 0)) % offers.length);
    }
  };
  return (
    <search className={style.box}>
      <div className={style.line}>
        <TextInput
          ref={input}
          id="mutu-filter"
          className={style.input ?? ''}
          aria-label="筛选地块，地图、图例、表格同步"
          placeholder="筛选，如 亩均税收 < 3 且 用途 = 工业用地"
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconFilter size={15} aria-hidden />}
          rightSection={
            text !== '' && (
              <button
                type="button"
                className={style.clear}
                aria-label="清除筛选"
                title="清除筛选"
                onClick={() => {
                  type('', 0);
                  setOpen(false);
                  useSession.setState({ filter: '' });
                }}
              >
                <IconX size={15} aria-hidden />
              </button>
            )
          }
          role="combobox"
          aria-expanded={shown}
          aria-controls="mutu-filter-offers"
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `mutu-offer-${at}` : undefined}
          // Away from the field the edge says that something is wrong; in it the words do.
          error={fault !== null && (done || !unfinished)}
          title={focused ? undefined : (fault ?? undefined)}
          aria-describedby={noted ? noteId : undefined}
          value={text}
          onChange={({ currentTarget }) =>
            type(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
          }
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onFocus={() => {
            setFocused(true);
            setBefore(text);
          }}
          onBlur={() => {
            setFocused(false);
            setOpen(false);
            setDone(true);
            apply();
          }}
          onKeyDown={onKeyDown}
        />
        {applied.trim() !== '' && (
          <IconButton label="另存为视图" onClick={() => setSaving(true)}>
            <IconBookmarkPlus size={18} stroke={1.6} />
          </IconButton>
        )}
      </div>
      {(shown || noted || nothingNoted) && (
        <div className={style.below}>
          {noted && <FaultNote fault={fault} soft={unfinished && !done} />}
          {nothingNoted && <NothingNote found={nothing} onTake={takeMeant} />}
          {shown && <SuggestionList offers={offers} at={at} onPoint={setAt} onTake={take} />}
        </div>
      )}
      {saving && <SaveViewDialog onClose={() => setSaving(false)} />}
    </search>
  );
}
