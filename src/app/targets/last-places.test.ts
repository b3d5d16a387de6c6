import { expect, it } from 'vitest';
import { aBulletinAsked, openPack } from '../../../tests/builders/bulletins';
import { buildBulletin } from '../../core/bulletin/build-bulletin';
import { tablesOf } from '../../core/bulletin/bulletin';
import { progressOfProgram } from '../../core/target/program-progress';
import { lastPlacesOf } from './last-places';

const pack = openPack('dinghai-2021');
const d8 = { program: pack.id, target: 'd8', year: null };

function lastPlaces(day: string) {
  const { progress, unitIdOf } = aBulletinAsked();
  const asked = { ...progress, day };
  return lastPlacesOf(
    { day, programs: [{ ...progressOfProgram(asked), pack, asked, unitIdOf }] },
    d8,
  );
}

it('in January nobody had a place before', () => {
  expect([...lastPlaces('2021-01-31').values()].filter((place) => place !== null)).toEqual([]);
});

it.each(['2021-01-31', '2021-04-30', '2021-07-31'])(
  'the screen and the bulletin of %s tell the same places of the month before',
  (day) => {
    const asked = aBulletinAsked();
    const told = buildBulletin({ ...asked, progress: { ...asked.progress, day } });
    const ranks = tablesOf(told).find(({ sheet }) =>
      sheet.includes('2021 年盘活利用闲置低效土地排名'),
    );
    const last = lastPlaces(day);
    for (const row of ranks?.rows ?? []) expect(row[3]?.value).toBe(last.get(row[1]?.text ?? ''));
    expect(ranks?.rows.length).toBeGreaterThan(5);
  },
);
