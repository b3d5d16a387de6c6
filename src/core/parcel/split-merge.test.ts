import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBlock } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { aDecision } from '../../../tests/builders/program-records';
import { aProject } from '../../../tests/builders/projects';
import { aParcel, aShape } from '../../../tests/builders/records';
import {
  done,
  facts,
  finding,
  land,
  part,
  photo,
  use,
  workspace,
} from '../../../tests/builders/two-parcels';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, unpackPolygons } from '../geo/geometry';
import { uniteGeometries } from '../geo/overlay/overlay';
import { muFromM2, sumOf } from '../quantity';
import type { Refusal } from '../refusal';
import { createLedger } from '../target/ledger-land';
import type { Workspace } from '../workspace';
import { mergeParcels } from './merge-parcels';
import type { Parcel } from './parcel';
import { splitParcel } from './split-parcel';

let made = 0;
const nextId = (prefix: string) => `${prefix}-new${made++}`;
const said = { on: '2022-03-01', why: '分割出让', nextId };
const cut = (at: number) => [
  { name: '北块', geometry: part(0, at) },
  { name: '南块', geometry: part(at, 1) },
];
const figure = (parcel: Parcel, field: string) => parcel.facts.find((fact) => fact.field === field);

describe('splitParcel', () => {
  const block = aBlock('block-1', {
    choices: [{ parcelId: 'parcel-1', as: 'in', why: '一并整治' }],
  });
  const ws = workspace(
    addition('blocks', block),
    addition('decisions', aDecision('decision-1', { subject: land })),
  );
  const next = done(
    ws,
    splitParcel(ws, { ...said, id: 'parcel-1', seenRev: 0, pieces: cut(0.25) }),
  );
  const [kept, other] = [...next.tables.parcels.values()].filter(({ id }) => id !== 'parcel-2') as [
    Parcel,
    Parcel,
  ];
  const shareOf = geodesicAreaM2(part(0, 0.25)) / geodesicAreaM2(part(0, 1));

  it('lets the largest keep the record, and states no area that no certificate states', () => {
    expect([kept.id, kept.name, other.name]).toEqual(['parcel-1', '南块', '北块']);
    expect([kept, other].map(({ code, registeredM2 }) => [code, registeredM2])).toEqual([
      ['', null],
      ['', null],
    ]);
    expect(figure(other, 'remark')).toMatchObject({ asOf: '2022-03-01', source: '分割出让' });
    expect(figure(other, 'remark')?.value).toMatch(
      /由“示例地块一”分割，原宗地代码 330902104001GB00001，原证载面积 9,000.*占原用地 25\.00%/,
    );
    expect(next.tables.shapes.get(other.id)?.geometry).toEqual(part(0, 0.25));
  });

  it('gives floor by share of land, what is unknown stays so, and what holds of all holds of each', () => {
    const floors = [kept, other].map((one) => figure(one, 'floorAreaM2'));
    expect(floors.reduce((sum, fact) => sum + Number(fact?.value), 0)).toBe(1000);
    expect(floors[1]).toMatchObject({
      value: Math.round(shareOf * 100_000) / 100,
      source: '示例台账；按用地面积分摊',
    });
    expect(figure(other, 'titledFloorAreaM2')?.value).toBeNull();
    expect(figure(other, 'floorAreaRatio')).toEqual(facts[2]);
  });

  it('leaves every firm on every piece, with its land by share', () => {
    const uses = [...next.tables.occupancies.values()];
    const of = (firm: string) => uses.filter(({ enterpriseId }) => enterpriseId === firm);
    expect(of('firm-1').map(({ parcelId }) => parcelId)).toEqual([kept.id, other.id]);
    expect(of('firm-1').reduce((sum, { areaM2 }) => sum + Number(areaM2), 0)).toBe(900);
    expect(of('firm-2').map(({ areaM2 }) => areaM2)).toEqual([null, null]);
  });

  it('takes decisions and choices along to every piece', () => {
    const decided = [...next.tables.decisions.values()].map(({ subject }) => subject.id);
    expect(decided).toEqual([kept.id, other.id]);
    const { choices = [] } = next.tables.blocks.get('block-1') ?? {};
    expect(choices.map(({ parcelId, as }) => [parcelId, as])).toEqual([
      [kept.id, 'in'],
      [other.id, 'in'],
    ]);
  });

  it.each([
    ['one piece', [{ name: '甲', geometry: part(0, 1) }], 'one-piece'],
    ['land lost', [cut(0.5)[0], { name: '乙', geometry: part(0.6, 1) }], 'not-a-split'],
    ['land twice', [cut(0.5)[0], { name: '乙', geometry: part(0.4, 0.9) }], 'not-a-split'],
    ['land of others', [cut(0.5)[0], { name: '乙', geometry: part(1, 1.5) }], 'not-a-split'],
  ])('refuses %s', (_, pieces, refused) => {
    const input = { ...said, id: 'parcel-1', seenRev: 0, pieces: pieces as ReturnType<typeof cut> };
    expect(splitParcel(ws, input)).toMatchObject({ refused });
    expect(splitParcel(ws, { ...input, seenRev: 3 })).toMatchObject({ refused: 'conflict' });
  });
});

describe('mergeParcels', () => {
  const both = [
    { id: 'parcel-1', rev: 0 },
    { id: 'parcel-2', rev: 0 },
  ];
  const told = {
    seen: both,
    name: '合并地块',
    geometry: part(0, 1.5),
    on: '2022-03-01',
    why: '整合',
  };
  const base = [
    addition('attachments', photo),
    addition('findings', finding),
    addition('occupancies', use('use-3', 'parcel-2', 300)),
  ];

  it('keeps the largest, adds up what adds up, and leaves open what was said differently', () => {
    const ws = workspace(...base);
    const next = done(ws, mergeParcels(ws, told));
    expect([...next.tables.parcels.keys()]).toEqual(['parcel-1']);
    expect([...next.tables.shapes.keys()]).toEqual(['parcel-1']);
    const whole = next.tables.parcels.get('parcel-1') as Parcel;
    expect([whole.name, whole.code, whole.registeredM2]).toEqual(['合并地块', '', null]);
    expect(figure(whole, 'floorAreaM2')).toMatchObject({ value: null });
    expect(figure(whole, 'floorAreaRatio')).toMatchObject({ value: null });
    expect(figure(whole, 'remark')?.value).toMatch(/“示例地块一”（.*证载 9,000.*“示例地块二”/);
    expect([...next.tables.occupancies.values()].map(({ id, areaM2 }) => [id, areaM2])).toEqual([
      ['use-1', 1200],
      ['use-2', null],
    ]);
    expect(next.tables.attachments.get('file-1')?.subject.id).toBe('parcel-1');
    expect(next.tables.findings.size).toBe(0);
  });

  it('moves a decision along, and refuses two that contradict each other', () => {
    const second = { table: 'parcels', id: 'parcel-2' } as const;
    const one = workspace(addition('decisions', aDecision('decision-2', { subject: second })));
    const next = done(one, mergeParcels(one, told));
    expect(next.tables.decisions.get('decision-2')?.subject.id).toBe('parcel-1');
    const other = aDecision('decision-1', { subject: land, listing: '列入' });
    const two = apply(one, [addition('decisions', other)]) as Workspace;
    expect(mergeParcels(two, told)).toMatchObject({ refused: 'decided-apart' });
  });

  it('keeps what was planned of each: both planned credits forecast their own land', () => {
    const planned = (id: string, parcelId: string, geometry: Geometry) =>
      aCredit(id, {
        subject: { table: 'parcels', id: parcelId },
        event: 'complete',
        on: '2022-12-31',
        planned: true,
        land: unpackPolygons(geometry),
        amount: muFromM2(geodesicAreaM2(geometry)),
      });
    const ws = workspace(
      addition('credits', planned('credit-1', 'parcel-1', part(0, 1))),
      addition('credits', planned('credit-2', 'parcel-2', part(1, 1.5))),
    );
    const forecast = ({ tables }: Workspace) =>
      sumOf(
        createLedger({
          kind: 'land',
          annual: false,
          weights: new Map([['complete', 1]]),
          floorMuRatio: null,
          credits: [...tables.credits.values()],
        })
          .forecastAt('2022-12-31', '2021-12-31')
          .map(({ counted }) => counted ?? 0),
      );
    const next = done(ws, mergeParcels(ws, told));
    expect(forecast(next)).toBeCloseTo(muFromM2(geodesicAreaM2(part(0, 1.5))), 3);
    expect(forecast(next)).toBeCloseTo(forecast(ws), 9);
    const subjects = [...next.tables.credits.values()].map(({ subject }) => subject?.id);
    expect(subjects).toEqual(['parcel-1', 'parcel-1']);
  });

  it('takes a plan along, and refuses two of one year and program by their names', () => {
    const plan = (id: string, parcelId: string, patch: object = {}) =>
      addition(
        'projects',
        aProject(id, { name: `${id}方案`, subject: { table: 'parcels', id: parcelId }, ...patch }),
      );
    const one = workspace(plan('project-2', 'parcel-2'));
    const next = done(one, mergeParcels(one, told));
    expect(next.tables.projects.get('project-2')?.subject.id).toBe('parcel-1');
    const apart = workspace(
      plan('project-1', 'parcel-1', { year: 2020 }),
      plan('project-2', 'parcel-2'),
    );
    expect(done(apart, mergeParcels(apart, told)).tables.projects.size).toBe(2);
    const twice = workspace(plan('project-1', 'parcel-1'), plan('project-2', 'parcel-2'));
    const answer = mergeParcels(twice, told);
    expect(answer).toMatchObject({ refused: 'planned-apart' });
    const { why } = answer as Refusal;
    for (const word of ['2021 年', 'project-1方案', 'project-2方案']) expect(why).toContain(word);
  });

  it('refuses where a block counts them differently, and names it', () => {
    const choices = [{ parcelId: 'parcel-2', as: 'out', why: '已收储' } as const];
    const ws = workspace(addition('blocks', aBlock('block-1', { choices })));
    const answer = mergeParcels(ws, told);
    expect(answer).toMatchObject({ refused: 'chosen-apart' });
    expect((answer as Refusal).why).toContain('示例区块');
  });

  it('refuses land left out, one parcel, land of two units, and what has moved on', () => {
    const ws = workspace();
    const refused = (patch: Partial<typeof told>) => mergeParcels(ws, { ...told, ...patch });
    expect(refused({ geometry: part(0, 1.2) })).toMatchObject({ refused: 'land-left-out' });
    expect(refused({ seen: both.slice(1) })).toMatchObject({ refused: 'one-piece' });
    expect(refused({ seen: [...both.slice(1), { id: 'parcel-1', rev: 5 }] })).toMatchObject({
      refused: 'conflict',
    });
    const apart = apply(ws, [
      addition('parcels', aParcel('parcel-3')),
      addition('shapes', { ...aShape('parcel-3'), geometry: part(1.5, 2) }),
    ]) as Workspace;
    const three = [...both, { id: 'parcel-3', rev: 0 }];
    expect(mergeParcels(apart, { ...told, seen: three, geometry: part(0, 2) })).toMatchObject({
      refused: 'two-units',
    });
  });

  it('gives back what a split took apart: land, floor and use, wherever the cut was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 95 }), (percent) => {
        const ws = workspace();
        const pieces = cut(percent / 100);
        const apart = done(ws, splitParcel(ws, { ...said, id: 'parcel-1', seenRev: 0, pieces }));
        const ids = [...apart.tables.parcels.keys()].filter((id) => id !== 'parcel-2');
        const seen = ids.map((id) => ({ id, rev: apart.tables.shapes.get(id)?.rev ?? -1 }));
        const geometry = uniteGeometries(pieces.map((piece) => piece.geometry));
        const next = done(apart, mergeParcels(apart, { ...told, seen, geometry }));
        const whole = next.tables.parcels.get('parcel-1') as Parcel;
        expect(figure(whole, 'floorAreaM2')?.value).toBe(1000);
        expect(figure(whole, 'floorAreaRatio')).toEqual(facts[2]);
        const uses = [...next.tables.occupancies.values()].map(({ id, areaM2 }) => [id, areaM2]);
        expect(uses).toEqual([
          ['use-1', expect.closeTo(900, 6)],
          ['use-2', null],
        ]);
        const areaOf = (of: Workspace) =>
          geodesicAreaM2(of.tables.shapes.get('parcel-1')?.geometry as Geometry);
        expect(Math.abs(areaOf(next) - areaOf(ws))).toBeLessThan(0.01);
      }),
      { numRuns: 40 },
    );
  });
});
