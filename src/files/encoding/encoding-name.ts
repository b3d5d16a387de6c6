/** Encodings as people are shown them; each is also a label a TextDecoder takes. */
export type EncodingName = 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/** Names without dashes, spaces and prefixes. GBK and GB2312 are read as GB18030, which holds both. */
const NAMES: readonly (readonly [EncodingName, RegExp])[] = [
  ['UTF-8', /^(utf8|65001|unicode11utf8)$/],
  ['GB18030', /^(x?gbk|gb2312|gb231280|gb18030|euccn|936|ms936|54936)$/],
  ['Big5', /^(big5|big5hkscs|950|951|ms950)$/],
  ['UTF-16LE', /^(utf16|utf16le|1200|ucs2)$/],
  ['UTF-16BE', /^(utf16be|1201)$/],
  ['windows-1252', /^(1252|88591|885915|latin1|28591|437|850|ascii|usascii)$/],
];

/**
 * The encoding a code page is called by: in a .cpg (`936`, `GBK`, `UTF-8`), a drawing (`ANSI_936`) or an XML head.
 * Null for what says nothing (`OEM`, `System`) or is unknown here.
 */
export function encodingOfCodePage(text: string): EncodingName | null {
  const plain = text
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(ansi|cp|windows|ldid|iso|ibm|codepage)(?=\d)/, '');
  return NAMES.find(([, names]) => names.test(plain))?.[0] ?? null;
}
