/**
 * Which classes stand out after one was pressed. A press shows that class alone; with Ctrl or Shift it is added to, or
 * taken from, those that stand out already. Pressing the only one again shows all.
 */
export function isolate(isolated: readonly string[], key: string, add: boolean): readonly string[] {
  const others = isolated.filter((one) => one !== key);
  const standsOut = others.length < isolated.length;
  if (add) return standsOut ? others : [...isolated, key];
  return standsOut && others.length === 0 ? [] : [key];
}
