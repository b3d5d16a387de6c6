import { addition, type Change, type Operation, replacement } from '../change/change';
import type { Occupancy } from '../enterprise/occupancy';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { formatM2, formatNumber } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Workspace } from '../workspace';
import { divideFacts, shareOut, withRemark } from './carry-facts';
import type { Parcel, Shape } from './parcel';

/** So much may be lost or counted twice in a cut: a line of a hair's width. */
const TOLERANCE_M2 = 1;

export interface SplitInput {
  readonly id: string;
  /** Version of the outline that was cut. */
  readonly seenRev: number;
  readonly pieces: readonly { readonly name: string; readonly geometry: Geometry }[];
  readonly on: string;
  readonly why: string;
  readonly nextId: (prefix: string) => string;
}

/**
 * Cuts a parcel into pieces. The largest keeps the record, with its history, photos and findings; the others are new.
 * Areas are measured anew. What the certificate says holds of no piece: code and registered area are left open, and a
 * remark says what they were. Floor and investment go by share of land, and so do areas used by firms; what is unknown
 * stays unknown. Decisions and choices of blocks hold of every piece.
 */
export const splitParcel: Operation<SplitInput> = (ws, input) => {
  const shape = ws.tables.shapes.get(input.id);
  const parcel = ws.tables.parcels.get(input.id);
  const refusal = checkSeen(shape, input.seenRev);
  if (refusal || !shape || !parcel) return refusal ?? [];
  const areas = input.pieces.map(({ geometry }) => geodesicAreaM2(geometry));
  const wrong = checkPieces(shape, input.pieces, areas);
  if (wrong) return wrong;
  const whole = areas.reduce((sum, area) => sum + area, 0);
  const order = areas.map((_, i) => i).sort((a, b) => (areas[b] as number) - (areas[a] as number));
  const shares = order.map((i) => (areas[i] as number) / whole);
  const ids = order.map((_, at) => (at === 0 ? parcel.id : input.nextId('parcel')));
  const facts = divideFacts(parcel.facts, shares);
  const parcels: Change[] = [];
  const shapes: Change[] = [];
  order.forEach((from, at) => {
    const { name, geometry } = input.pieces[from] as SplitInput['pieces'][0];
    const id = ids[at] as string;
    const note = noteOf(parcel, shares[at] as number);
    const piece: Parcel = {
      ...parcel,
      id,
      name: name.trim(),
      code: '',
      registeredM2: null,
      facts: withRemark(facts[at] ?? [], { note, on: input.on, source: input.why.trim() }),
    };
    const outline = { id, geometry, rev: 0 };
    parcels.push(
      at === 0 ? replacement('parcels', parcel, piece) : addition('parcels', { ...piece, rev: 0 }),
    );
    shapes.push(
      at === 0 ? replacement('shapes', shape, { ...shape, geometry }) : addition('shapes', outline),
    );
  });
  return [...parcels, ...shapes, ...divideUses(ws, input, ids, shares), ...follow(ws, input, ids)];
};

function checkPieces(
  { geometry }: Shape,
  pieces: SplitInput['pieces'],
  areas: readonly number[],
): Refusal | null {
  if (pieces.length < 2 || areas.some((area) => !(area > 0))) {
    return refuse('one-piece', '分割线没有把地块分成两块以上。', '请让分割线穿过整宗地块。');
  }
  const before = geodesicAreaM2(geometry);
  const after = areas.reduce((sum, area) => sum + area, 0);
  const within = pieces.reduce((sum, piece) => sum + overlapAreaM2(piece.geometry, geometry), 0);
  const twice = pieces.some((piece, i) =>
    pieces
      .slice(i + 1)
      .some((other) => overlapAreaM2(piece.geometry, other.geometry) > TOLERANCE_M2),
  );
  const off = Math.max(Math.abs(after - before), Math.abs(after - within));
  if (off <= TOLERANCE_M2 && !twice) return null;
  return refuse(
    'not-a-split',
    `分割后各块合计 ${formatM2(after)}，原图形 ${formatM2(before)}（CGCS2000 椭球面），或各块互相重叠、越出原图形。`,
    '请重新画分割线；要改动外围边界，请先编辑图形。',
  );
}

function noteOf({ name, code, registeredM2 }: Parcel, share: number): string {
  const certificate = [
    code && `原宗地代码 ${code}`,
    registeredM2 === null ? '原证载面积未知' : `原证载面积 ${formatM2(registeredM2)}`,
  ];
  const percent = `占原用地 ${formatNumber(share * 100, 2)}%`;
  return `由“${name}”分割，${[...certificate, percent].filter(Boolean).join('，')}，分割后证载面积未定`;
}

function divideUses(
  { tables }: Workspace,
  { id, nextId }: SplitInput,
  ids: readonly string[],
  shares: readonly number[],
): Change[] {
  const uses = [...tables.occupancies.values()].filter(({ parcelId }) => parcelId === id);
  return uses.flatMap((use) => {
    const area = use.areaM2 === null ? null : shareOut(use.areaM2, shares);
    const floor = use.floorAreaM2 === null ? null : shareOut(use.floorAreaM2, shares);
    return ids.map((parcelId, at): Change => {
      const part: Occupancy = {
        ...use,
        parcelId,
        areaM2: area?.[at] ?? null,
        floorAreaM2: floor?.[at] ?? null,
      };
      if (at === 0) return replacement('occupancies', use, part);
      return addition('occupancies', { ...part, id: nextId('occupancy'), rev: 0 });
    });
  });
}

/** What people decided of the land, they decided of all of it. */
function follow(
  { tables }: Workspace,
  { id, nextId }: SplitInput,
  ids: readonly string[],
): Change[] {
  const others = ids.slice(1);
  const decisions = [...tables.decisions.values()]
    .filter(({ subject }) => subject.table === 'parcels' && subject.id === id)
    .flatMap((decision) =>
      others.map((piece) => {
        const subject = { table: 'parcels', id: piece } as const;
        return addition('decisions', { ...decision, id: nextId('decision'), subject, rev: 0 });
      }),
    );
  const blocks = [...tables.blocks.values()].flatMap((block) => {
    const choice = block.choices.find(({ parcelId }) => parcelId === id);
    if (!choice) return [];
    const choices = [...block.choices, ...others.map((parcelId) => ({ ...choice, parcelId }))];
    choices.sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1));
    return [replacement('blocks', block, { ...block, choices })];
  });
  return [...decisions, ...blocks];
}
