const SEPARATORS = [',', '\t', ';', '，', '|', '；'] as const;
const LINES = 40;

/** What parts the fields, by how evenly it parts the first lines; marks are left out of the count. */
export function guessSeparator(text: string): string {
  const lines = firstLines(text);
  let best: string = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((n) => n > 0);
    if (counts.length === 0) continue;
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    const even = counts.filter((count) => count === usual).length;
    const score = (even / lines.length) * Math.min(usual, 50) + even / lines.length;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

function firstLines(text: string): string[] {
  const head = text.slice(0, 1 << 16).replace(/"[^"]*"/g, '');
  return head
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
}
