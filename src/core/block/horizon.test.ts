import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchema } from '../program/schema/pack-schema';
import { horizonNotice } from './horizon';

const read = (id: string) => {
  const file = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const dinghai = read('dinghai-2021');
const block = { name: '白泉高铁新城区块', startYear: 2021, startTo: null, endYear: 2023 };

it('lets three years be, the first and the last counted', () => {
  expect(horizonNotice(block, dinghai)).toBeNull();
  expect(horizonNotice({ ...block, endYear: null }, dinghai)).toBeNull();
  expect(horizonNotice({ ...block, startTo: 2022, endYear: 2024 }, dinghai)).toBeNull();
});

it('A6 tells a longer one with the clause, of blocks the document does not name too', () => {
  for (const name of ['白泉高铁新城区块', '别的区块']) {
    const notice = horizonNotice({ ...block, name, endYear: 2024 }, dinghai);
    expect(notice).toMatchObject({ years: 4, most: 3, clause: { at: '三(三)2' } });
    expect(notice?.clause?.quote).toContain('原则上每个区块整治完成时间为三年');
  }
});

it('says nothing where the document sets no years', () => {
  expect(horizonNotice({ ...block, endYear: 2040 }, read('beilun-2024'))).toBeNull();
});
