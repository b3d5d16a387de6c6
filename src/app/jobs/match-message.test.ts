import { expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import type { Match } from '../../core/import/match-firms';
import type { MatchInput } from '../../core/import/match-input';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { runNow } from '../analysis/steps';
import { answerMatch, type MatchPiece, matchPieces, readMatches, sendMatch } from './match-message';

/** More than one piece of each. */
const COUNT = 1500;
const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((one) => [one.id, one]));
const numbers = Array.from({ length: COUNT }, (_, at) => at);

const ws: Workspace = {
  head: 1,
  tables: {
    ...emptyWorkspace().tables,
    enterprises: byId(numbers.map((at) => anEnterprise(`firm-${at}`, { name: `示例${at}厂` }))),
    parcels: byId(numbers.map((at) => aParcel(`parcel-${at}`, { name: `示例地块${at}` }))),
    shapes: byId([aShape('parcel-3'), aShape('parcel-1400', 122.2)]),
    occupancies: byId([aUse('parcel-1', 'firm-2', '自有')]),
  },
};
const frame = { places: ['定海'], zone: 41, shift: 'none' } as const;

function sent(hints: Parameters<typeof sendMatch>[1]): [MatchInput | null, MatchPiece[]] {
  const pieces: MatchPiece[] = [];
  runNow(sendMatch(ws, hints, frame, (piece) => pieces.push(structuredClone(piece))));
  const take = matchPieces();
  return [pieces.reduce<MatchInput | null>((done, piece) => done ?? take(piece), null), pieces];
}

it('everything arrives in order, whoever uses or is used is no longer alone', () => {
  const [input] = sent(new Map([['firm-1', { landM2: 900 }]]));
  expect(input?.firms.map(({ id }) => id)).toEqual([...ws.tables.enterprises.keys()]);
  expect(input?.land.map(({ id }) => id)).toEqual([...ws.tables.parcels.keys()]);
  expect(input?.firms.filter(({ alone }) => !alone).map(({ id }) => id)).toEqual(['firm-2']);
  expect(input?.land.filter(({ alone }) => !alone).map(({ id }) => id)).toEqual(['parcel-1']);
  expect(input?.firms[1]?.landM2).toBe(900);
  expect(input).toMatchObject(frame);
});

it('outlines go along only where a firm brought a point', () => {
  const [, without] = sent(new Map());
  expect(without.some(({ kind }) => kind === 'shapes')).toBe(false);
  const [input] = sent(new Map([['firm-7', { point: [122.1, 30.05] }]]));
  const drawn = input?.land.filter(({ geometry }) => geometry !== null) ?? [];
  expect(drawn.map(({ id }) => id)).toEqual(['parcel-3', 'parcel-1400']);
  expect(drawn[1]?.geometry).toEqual(aShape('parcel-1400', 122.2).geometry);
});

it('suggestions come back piece by piece as they were', () => {
  const matches = numbers.map((at): Match => {
    const pair = { enterpriseId: `firm-${at}`, parcelId: `parcel-${at}` };
    return { ...pair, score: 0.9, reasons: ['权利人'], basis: null, doubt: null };
  });
  const answers = [...answerMatch({ matches, points: null })];
  const back = answers.flatMap((one) => (one.kind === 'matches' ? readMatches(one.records) : []));
  expect(back).toEqual(matches);
  expect(answers.at(-1)).toEqual({ kind: 'done', points: null });
  expect(answers.length).toBeGreaterThan(2);
});
