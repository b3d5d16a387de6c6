import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { apply } from '../../src/core/change/apply';
import { addition } from '../../src/core/change/change';
import { geodesicAreaM2 } from '../../src/core/geo/geodesic-area';
import { packPolygons } from '../../src/core/geo/geometry';
import { packSchema } from '../../src/core/program/schema/pack-schema';
import { muFromM2 } from '../../src/core/quantity';
import { isRefusal } from '../../src/core/refusal';
import { type AddCreditsInput, addCredits } from '../../src/core/target/add-credits';
import { checkCredit } from '../../src/core/target/check-credit';
import type { Credit } from '../../src/core/target/credit';
import { rulesOfLedger } from '../../src/core/target/ledger';
import { createLedger } from '../../src/core/target/ledger-land';
import { emptyWorkspace, type Workspace } from '../../src/core/workspace';
import { squareAt } from './blocks';
import { aCredit } from './credits';
import { anEnterprise, aParcel } from './records';

export const pack = packSchema.parse(
  JSON.parse(readFileSync('data/programs/dinghai-2021/program.json', 'utf8')),
);
export const KEY = 'dinghai-2021:d7';
export const SIZE = 0.001;
export const plot = squareAt(122, 30, SIZE);
export const west = [
  [
    [
      [122, 30],
      [122.0005, 30],
      [122.0005, 30.001],
      [122, 30.001],
    ],
  ],
] as Credit['land'];
export const muOf = (land: Credit['land']) => muFromM2(geodesicAreaM2(packPolygons(land ?? [])));

export const start = apply(emptyWorkspace(), [
  addition('enterprises', anEnterprise('firm-1')),
  addition('parcels', aParcel('parcel-1', { name: '东区 1 号' })),
  addition('shapes', { id: 'parcel-1', geometry: packPolygons(plot), rev: 0 }),
  addition('parcels', aParcel('parcel-2', { registeredM2: 6666.67 })),
]) as Workspace;

export const knownOf = (key = KEY) => ({
  key,
  packs: [pack],
  ledger: createLedger({ ...rulesOfLedger([pack], key), credits: [] }),
  period: pack.period,
  today: '2022-06-01',
});

export const draft = (
  id: string,
  patch: Partial<Credit> = {},
): AddCreditsInput['credits'][number] => {
  const land = patch.land === undefined ? plot : patch.land;
  const {
    ledger: _,
    rev: __,
    reverses: ___,
    ...credit
  } = aCredit(id, {
    subject: { table: 'parcels', id: 'parcel-1' },
    event: 'complete',
    on: '2021-06-30',
    land,
    amount: land ? muOf(land) : 10,
    ...patch,
  });
  return credit;
};

export const add = (ws: Workspace, drafts: AddCreditsInput['credits'], key = KEY) =>
  addCredits(ws, { credits: drafts, evidence: [], known: knownOf(key) });

export function after(ws: Workspace, answer: ReturnType<typeof addCredits>): Workspace {
  if (isRefusal(answer)) throw new Error(answer.why);
  const next = apply(ws, answer);
  if (isRefusal(next)) throw new Error(next.why);
  for (const credit of next.tables.credits.values()) expect(checkCredit(next, credit)).toBeNull();
  return next;
}
