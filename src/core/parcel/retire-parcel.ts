import { type Operation, removal } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';

/**
 * Takes a parcel out that is no longer one: outline, uses and findings go with it, the log keeps them all. What people
 * brought or decided must be dealt with first, so that nothing of theirs disappears unsaid.
 */
export const retireParcel: Operation<{
  readonly id: string;
  readonly seenRev: number;
  readonly why: string;
}> = (ws, { id, seenRev, why }) => {
  const { parcels, shapes, occupancies, findings, attachments, decisions, blocks } = ws.tables;
  const { credits, projects } = ws.tables;
  const parcel = parcels.get(id);
  const refusal = checkSeen(parcel, seenRev);
  if (refusal || !parcel) return refusal ?? [];
  if (why.trim() === '') {
    return refuse('no-reason', '没有写明理由，没有保存。', '请写明注销地块的理由，如“已征收”。');
  }
  const of = (subject: { readonly table: string; readonly id: string } | null) =>
    subject?.table === 'parcels' && subject.id === id;
  for (const { name, choices } of blocks.values()) {
    if (!choices.some(({ parcelId }) => parcelId === id)) continue;
    const what = `“${parcel.name}”在区块“${name}”中有人工选定的计入方式。`;
    return refuse('in-use', what, '请先在该区块中恢复按过半计入，再注销地块。');
  }
  if ([...credits.values()].some(({ subject }) => of(subject))) {
    const what = `“${parcel.name}”已有目标认定，已认定的用地不能没有出处。`;
    return refuse('in-use', what, '登记过认定的地块不能注销；并入相邻地块请用“合并”。');
  }
  if ([...projects.values()].some(({ subject }) => of(subject))) {
    return refuse('in-use', `“${parcel.name}”有盘活方案。`, '请先删除该项目，再注销地块。');
  }
  if ([...decisions.values()].some(({ subject }) => of(subject))) {
    return refuse('in-use', `“${parcel.name}”有人工认定。`, '请先撤回人工认定，再注销地块。');
  }
  if ([...attachments.values()].some(({ subject }) => of(subject))) {
    return refuse('in-use', `“${parcel.name}”有附件。`, '请先移走或删除附件，再注销地块。');
  }
  const shape = shapes.get(id);
  const uses = [...occupancies.values()].filter(({ parcelId }) => parcelId === id);
  const found = [...findings.values()].filter(({ subject }) => of(subject));
  return [
    ...found.map((finding) => removal('findings', finding)),
    ...uses.map((use) => removal('occupancies', use)),
    ...(shape ? [removal('shapes', shape)] : []),
    removal('parcels', parcel),
  ];
};
