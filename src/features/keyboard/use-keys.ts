import { useEffect, useRef } from 'react';
import { redo, undo, useUndo } from '../../app/history';
import { announce } from '../../app/notices';
import { select, showPanel, useSession } from '../../app/session';
import { useAsk } from '../../ui/ask-context';
import { backOut, useEscape } from '../../ui/escape';
import { isTyping, keyOf } from './key-of';

/** The keys of the desk. What is typed into a field stays there; Esc and Ctrl+K work everywhere. */
export function useKeys(): void {
  const { who } = useAsk();
  const stack = useUndo();
  const latest = useRef(stack);
  latest.current = stack;
  const selected = useSession((state) => state.selection !== null);
  const aside = useSession((state) => state.panel !== 'map');
  useEscape('selection', selected ? () => select(null) : null);
  useEscape('panel', aside ? () => showPanel('map') : null);

  useEffect(() => {
    // Past the end the keys do nothing, as the greyed-out buttons do.
    const take = async (step: 'undo' | 'redo') => {
      if (latest.current[step] && (await who())) await announce({ undo, redo }[step]());
    };
    const desk: Record<string, () => void> = {
      'mod+z': () => void take('undo'),
      'mod+shift+z': () => void take('redo'),
      'mod+y': () => void take('redo'),
      '/': () => document.getElementById('mutu-search')?.focus(),
      '?': () => useSession.setState({ helpOpen: true }),
      '1': () => showPanel('map'),
      '2': () => showPanel('lists'),
      '3': () => showPanel('blocks'),
      '4': () => showPanel('targets'),
      '5': () => showPanel('projects'),
      '6': () => showPanel('plan'),
      '7': () => showPanel('quality'),
      '8': () => showPanel('data'),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const key = keyOf(event);
      if (key === 'escape') {
        if (backOut()) event.preventDefault();
        return;
      }
      const inDialog = document.querySelector('dialog[open]') !== null;
      if (inDialog) return;
      if (key === 'mod+k') {
        event.preventDefault();
        useSession.setState({ paletteOpen: true });
        return;
      }
      const run = isTyping(event.target) ? undefined : desk[key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [who]);
}
