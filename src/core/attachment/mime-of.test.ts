import { expect, it } from 'vitest';
import { mimeOf } from './mime-of';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

it.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['%PDF-1.7', 'application/pdf'],
  ['RIFF\0\0\0\0WAVE', null],
  ['{"a":1}', null],
  ['<svg onload=alert(1)>', null],
  ['', null],
  ['\xff\xd8', null],
])('tells a file by its content: %j is %s', (text, mime) => {
  expect(mimeOf(bytes(text))).toBe(mime);
});
