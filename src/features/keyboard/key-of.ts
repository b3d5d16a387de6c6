export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** One spelling for a key press: `mod+shift+z`, `?`, `escape`. ⌘ and Ctrl are the same key. */
export function keyOf(press: Press): string {
  const key = press.key.toLowerCase();
  const mod = press.ctrlKey || press.metaKey;
  const parts = [mod && 'mod', press.altKey && 'alt', mod && press.shiftKey && 'shift', key];
  return parts.filter(Boolean).join('+');
}

/** Keys that belong to what is being typed, not to the desk. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  const type = target instanceof HTMLInputElement ? target.type : null;
  return type !== null && !['checkbox', 'radio', 'button', 'file'].includes(type);
}
