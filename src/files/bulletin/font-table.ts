import { fallbacks } from './paper';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The faces of the paper, each with those that stand in where it is not installed. */
export function fontTableXml(): string {
  const fonts = Object.entries(fallbacks).map(([name, others]) => {
    const family = name.includes('黑') ? 'swiss' : 'roman';
    return (
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${MAIN}">${fonts.join('')}</w:fonts>`;
}
