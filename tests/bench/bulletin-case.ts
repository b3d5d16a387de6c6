import { strFromU8, unzipSync } from 'fflate';
import { buildBulletin } from '../../src/core/bulletin/build-bulletin';
import { type BulletinPicture, tablesOf } from '../../src/core/bulletin/bulletin';
import type { BulletinAsked } from '../../src/core/bulletin/bulletin-targets';
import { isRefusal } from '../../src/core/refusal';
import { seededRandom } from '../../src/core/sample/seeded-random';
import { eventsOfLedger } from '../../src/core/target/ledger';
import { createLedger } from '../../src/core/target/ledger-land';
import { writeDocx } from '../../src/files/bulletin/write-docx';
import { writeXlsx } from '../../src/files/bulletin/write-xlsx';
import { openPack } from '../builders/bulletins';
import { type BenchCase, expectSame } from './bench-case';
import { waitForQuiet } from './quiet';
import { spreadOf } from './spread';
import { makeCredits } from './target/make-credits';

const LIMIT_MS = 5000;
const ROWS = 200;
const UNITS = 13;
const ROUNDS = 5;
const KEY = 'dinghai-2021:d7';

/** A month's bulletin from figures to both files: 13 units, 200 credits, the map as it is drawn. */
export const bulletinCase: BenchCase = {
  name: 'bulletin',
  run: async () => {
    const times: number[] = [];
    let sizes = '';
    await waitForQuiet();
    for (let round = 0; round < ROUNDS; round++) {
      const asked = ask();
      const start = performance.now();
      const bulletin = buildBulletin(asked);
      const docx = await writeDocx(bulletin, picture);
      const xlsx = writeXlsx(bulletin);
      times.push(performance.now() - start);
      if (isRefusal(xlsx)) throw new Error(xlsx.why);
      const tables = tablesOf(bulletin);
      expectSame('rows of credits', tables.find(({ most }) => most)?.rows.length, ROWS);
      expectSame(
        'rows of units',
        tables.find(({ sheet }) => sheet.includes('分单位'))?.rows.length,
        UNITS,
      );
      const paper = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
      expectSame('tables on paper', paper.match(/<w:tbl>/g)?.length, tables.length);
      sizes = `${(docx.length / 1024).toFixed(0)} and ${(xlsx.bytes.length / 1024).toFixed(0)} KB`;
    }
    return [
      {
        title: `bulletin: ${UNITS} units, ${ROWS} credits, from figures to Word and Excel`,
        ours: spreadOf(times),
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `${sizes}; in Node, the first round with everything cold; the map is drawn beforehand`,
      },
    ];
  },
};

const random = seededRandom(3);

/** A map's worth of bytes that no zip makes smaller. */
const picture: BulletinPicture = {
  bytes: Uint8Array.from({ length: 500_000 }, () => Math.floor(random() * 256)),
  widthPx: 1228,
  heightPx: 1535,
};

function ask(): BulletinAsked {
  const pack = openPack('dinghai-2021');
  const printed = pack.taskTables.find(({ id }) => id === 'd8-table')?.rows.map(({ unit }) => unit);
  const weights = new Map(eventsOfLedger([pack], KEY).map(({ id, share }) => [id, share]));
  // Only what adds something is a row; more are made than are wanted.
  const own = makeCredits(3000, 50_000)
    .filter(({ ledger, event, reverses, planned }) => {
      return ledger === KEY && event === 'complete' && reverses === null && !planned;
    })
    .filter(
      (credit, at, all) =>
        all.findIndex(({ subject }) => subject?.id === credit.subject?.id) === at,
    )
    .slice(0, ROWS)
    .map((credit, at) => ({
      ...credit,
      on: `2021-${String(1 + (at % 12)).padStart(2, '0')}-15`,
      unitId: printed?.[at % UNITS] ?? null,
    }));
  const ledger = createLedger({
    kind: 'land',
    annual: false,
    weights,
    floorMuRatio: null,
    credits: own,
  });
  return {
    pack,
    progress: {
      pack,
      ledgerOf: ({ id }) => (id === 'd7' || id === 'd8' ? ledger : null),
      readings: [],
      computed: null,
      day: '2021-12-31',
      enteredOn: null,
    },
    unitIdOf: (unit) => unit,
    year: 2021,
    subjectName: ({ subject }) => `示例地块 ${subject?.id ?? ''}`,
    eventName: (event) => event,
    unitName: (id) => id,
    sample: true,
    sources: [],
    issuer: '',
    madeOn: '2022-01-05',
    caption: '示例数据（虚构）',
  };
}
