import { type ToolName, useSession } from '../../app/session';

/** What the keys of tools do; each answers whether there was anything to do. */
export interface ToolActions {
  escape(): boolean;
  enter(): boolean;
  back(): boolean;
  /** Of an outline that is drawn the gesture goes first, then the log. */
  step(way: 'undo' | 'redo'): boolean;
}

/** Letters nobody else has; pressing one again puts the tool down. */
export const toolKeys: Readonly<Record<string, ToolName>> = {
  v: 'look',
  b: 'box',
  l: 'lasso',
  m: 'distance',
  a: 'area',
};

/**
 * The keys of tools, heard before those of the desk: Esc gives up a drawing first, and only then a selection. What is
 * typed into a field, and what a dialog or menu is waiting for, stays there.
 */
export function listenForToolKeys(actions: ToolActions): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isElsewhere(event.target)) return;
    if (event.altKey || !(isChord(event) ? step(event, actions) : act(event, actions))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKeyDown, true);
  return () => document.removeEventListener('keydown', onKeyDown, true);
}

function isChord({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

function step({ key, shiftKey }: KeyboardEvent, actions: ToolActions): boolean {
  const letter = key.toLowerCase();
  if (letter === 'z') return actions.step(shiftKey ? 'redo' : 'undo');
  return letter === 'y' && actions.step('redo');
}

function act({ key, target, repeat, shiftKey }: KeyboardEvent, actions: ToolActions): boolean {
  if (key === 'Escape') return actions.escape();
  if (key === 'Backspace') return actions.back();
  // A button that has the focus answers to Enter itself.
  if (key === 'Enter') return !isControl(target) && actions.enter();
  const tool = toolKeys[key.toLowerCase()];
  if (!tool || shiftKey || repeat) return false;
  const { tool: inHand } = useSession.getState();
  useSession.setState({ tool: inHand === tool ? 'look' : tool });
  return true;
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const WAITING = '[role="dialog"], [role="menu"], [role="listbox"], dialog';
const CONTROLS =
  'button, a, summary, [role="button"], [role="gridcell"], [role="row"], [role="slider"]';

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest(`${FIELDS}, ${WAITING}`) !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}
