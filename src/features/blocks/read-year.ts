/** A year as typed; nothing typed is not known, and what is no year is refused where it is stored. */
export function readYear(text: string): number | null {
  const tidy = text.trim().replace(/年$/, '');
  return tidy === '' ? null : Number(tidy);
}
