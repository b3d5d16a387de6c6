const FOLDERS = /^(?:src|scripts|tests|docs|data|public)\//;
const EXTENSION = /\.(?:ts|tsx|mjs|json|jsonc|md|conf|csv|css|html|grit|geojson|pmtiles)$/;
const ROOT_FILE = /^[\w.-]+\.(?:json|jsonc|md|html)$|^[\w.-]+\.config\.ts$/;
const PLACEHOLDER = /[*<>{}\s]|NNNN|…/;

/** Repository paths that a document names in backticks; patterns and placeholders are not paths. */
export function namedPaths(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const words = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) =>
    word.replace(/:\d+$/, ''),
  );
  return words.filter((word) => !PLACEHOLDER.test(word) && looksLikePath(word));
}

function looksLikePath(word: string): boolean {
  if (!FOLDERS.test(word)) return ROOT_FILE.test(word);
  return word.endsWith('/') || EXTENSION.test(word);
}
