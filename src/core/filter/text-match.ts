/** Whether texts hold a text; letters of either size are the same. Chinese alone needs no folding, which is faster. */
export function textMatcher(wanted: string): (text: string) => boolean {
  if (!/[a-z]/i.test(wanted)) return (text) => text.includes(wanted);
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'), 'i');
  return (text) => pattern.test(text);
}
