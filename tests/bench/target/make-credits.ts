import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { packPolygons, type Ring } from '../../../src/core/geo/geometry';
import { muFromM2, roundTo } from '../../../src/core/quantity';
import { seededRandom } from '../../../src/core/sample/seeded-random';
import type { Credit } from '../../../src/core/target/credit';

/** Ledgers of land and of counts, with the share of credits each has and the years it runs over. */
const ledgers = [
  { ledger: 'dinghai-2021:d7', unit: '亩', part: 0.35, from: 2021, events: ['start', 'complete'] },
  { ledger: 'beilun-2024:b3', unit: '亩', part: 0.3, from: 2024, events: ['start', 'complete'] },
  { ledger: 'shangyu-2021:s4', unit: '亩', part: 0.25, from: 2021, events: ['start', 'complete'] },
  { ledger: 'beilun-2024:b6', unit: '家', part: 0.05, from: 2024, events: ['helped'] },
  { ledger: 'dinghai-2022:g10', unit: '项', part: 0.05, from: 2021, events: ['done'] },
] as const;

/** Plots in rows, ten metres apart. */
function plot(at: number): readonly Ring[] {
  const [column, row] = [at % 250, Math.floor(at / 250)];
  const [lon, lat] = [121.8 + column * 0.0009, 29.9 + row * 0.0007];
  return [
    [
      [lon, lat],
      [lon + 0.0008, lat],
      [lon + 0.0008, lat + 0.0006],
      [lon + 0.0004, lat + 0.0005],
      [lon, lat + 0.0006],
    ],
  ];
}

/** So many credits on plots of their own; every third plot has a later event on the same land, one in fifty is taken back. */
export function makeCredits(count: number, parcels: number): Credit[] {
  const random = seededRandom(7);
  const below = (n: number) => Math.floor(random() * n);
  const credits: Credit[] = [];
  for (const { ledger, unit, part, from, events } of ledgers) {
    const most = credits.length + Math.round(count * part);
    while (credits.length < most) {
      const at = below(parcels);
      const land = unit === '亩' ? [plot(at)] : null;
      const amount = land ? roundTo(muFromM2(geodesicAreaM2(packPolygons(land))), 2) : 1;
      const put = (event: string, day: number, patch: Partial<Credit> = {}) => {
        const month = String(1 + (day % 12)).padStart(2, '0');
        const id = `credit-${credits.length}`;
        const table = land ? 'parcels' : 'enterprises';
        credits.push({
          id,
          ledger,
          subject: { table, id: land ? `parcel-${at}` : `firm-${at}` },
          event,
          on: `${from + Math.floor(day / 12)}-${month}-${String(1 + below(28)).padStart(2, '0')}`,
          planned: false,
          amount,
          unit,
          areaMethod: land ? '椭球面' : null,
          floorM2: null,
          land,
          unitId: `unit-${below(20)}`,
          sector: ['工业', '服务业', '港口物流', ''][below(4)] ?? '',
          document: '',
          note: '',
          by: '',
          at: '2021-01-01T00:00:00.000Z',
          reverses: null,
          rev: 0,
          ...patch,
        });
        return id;
      };
      const day = below(30);
      const id = put(events[0], day, { planned: below(30) === 0 });
      const later = events[1];
      if (later && below(3) === 0) put(later, day + 1 + below(5));
      if (below(50) === 0) put(events[0], day + 5, { reverses: id });
    }
  }
  return credits;
}
