import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { aBulletinAsked, bulletinCredits } from '../../../tests/builders/bulletins';
import { aCredit } from '../../../tests/builders/credits';
import { buildBulletin } from '../../core/bulletin/build-bulletin';
import { writeDocx } from './write-docx';
import { writeXlsx } from './write-xlsx';

it('x', async () => {
  const more = Array.from({ length: 200 }, (_, i) =>
    aCredit(`m${i}`, {
      event: 'complete',
      on: `2021-0${1 + (i % 7)}-11`,
      amount: 0.5 + i / 100,
      unitId: i % 3 ? 'unit 白泉镇' : 'unit 城东街道',
    }),
  );
  const b = buildBulletin(aBulletinAsked({ caption: '示意' }, [...bulletinCredits, ...more]));
  let t = performance.now();
  writeFileSync('/tmp/h-bul.docx', await writeDocx(b, null));
  console.log('docx', performance.now() - t);
  t = performance.now();
  await writeDocx(b, null);
  console.log('docx2', performance.now() - t);
  t = performance.now();
  const x = writeXlsx(b);
  if ('bytes' in x) writeFileSync('/tmp/h-bul.xlsx', x.bytes);
  console.log('xlsx', performance.now() - t);
});
