import { TextInput, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useUndo } from '../../app/history';
import type { Found, FoundRecords } from '../../app/queries/search-records';
import { goToFound, startSearch } from '../../app/search';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { Dialog } from '../../ui/dialog';
import { type Command, deskCommands } from './commands';
import style from './palette.module.css';

interface Entry extends Command {
  /** 命令, or the kind of record. */
  readonly group: string;
  readonly detail?: string;
}

const most = 30;
const nothing: FoundRecords & { readonly to: string } = { to: '', found: [], total: 0 };

/** Every command and every record, by a few letters. */
export function PaletteDialog() {
  const asks = useAsk();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const tables = useWorkspace((state) => state.ws.tables);
  const stack = useUndo();
  const [canUndo, canRedo] = [stack.undo !== null, stack.redo !== null];
  const [text, setText] = useState('');
  const [{ to, found: hits, total }, setAnswer] = useState(nothing);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const commands = useMemo(
    () =>
      deskCommands(asks, { undo: canUndo, redo: canRedo }, () =>
        setColorScheme(dark ? 'light' : 'dark'),
      ),
    [asks, canUndo, canRedo, dark, setColorScheme],
  );
  const sought = text.trim().toLowerCase();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record may be found by other words.
  useEffect(() => {
    if (sought === '') return setAnswer(nothing);
    return startSearch(sought, most, (answer) => setAnswer({ to: sought, ...answer }));
  }, [sought, tables]);
  const entries = useMemo(() => {
    const found: Entry[] = commands
      .filter(({ title }) => title.toLowerCase().includes(sought))
      .map((command) => ({ ...command, group: '命令' }));
    return [...found, ...hits.map(entryOf)];
  }, [commands, sought, hits]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const close = () => useSession.setState({ paletteOpen: false });
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // The dialog gives the focus back first; what opens next then takes it for good.
    setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entries[at];
    // Records found for what stood here a moment ago are not what Enter means.
    const meant = entry?.group === '命令' || to === sought;
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && meant) run(entry);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || entries.length === 0) return;
    event.preventDefault();
    setAt((at + step + entries.length) % entries.length);
  };
  return (
    <Dialog title="命令与查找" wide onClose={close}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-label="输入命令、地块、企业"
        aria-controls="mutu-palette"
        aria-activedescendant={entries.length > 0 ? `mutu-entry-${at}` : undefined}
        placeholder="输入命令，或地块、代码、企业、单位"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length === 0 && (
        <p className={style.none} role="status">
          没有找到“{text.trim()}”。
        </p>
      )}
      <div ref={list} id="mutu-palette" role="listbox" aria-label="结果" className={style.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list.
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant).
          <div
            key={`${entry.group}/${entry.id}`}
            id={`mutu-entry-${index}`}
            role="option"
            aria-selected={index === at}
            className={style.entry}
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            {entry.group === '命令' && <span className={style.group}>命令</span>}
            <span className={style.title}>{entry.title}</span>
            {entry.detail && <span className={style.detail}>{entry.detail}</span>}
            {entry.keys && <kbd className={style.detail}>{entry.keys}</kbd>}
          </div>
        ))}
      </div>
      {total > hits.length && (
        <p className={style.none} role="status">
          还有 {formatNumber(total - hits.length, 0)} 条记录，请继续输入
        </p>
      )}
    </Dialog>
  );
}

function entryOf(hit: Found): Entry {
  const { id, title, detail, kind } = hit;
  return { id, title, detail, group: kind, run: () => goToFound(hit) };
}
