import type { Refusal } from '../core/refusal';
import { isRefusal, refuse } from '../core/refusal';
import type { WorkspaceInfo } from '../core/workspace';
import { deleteDatabase } from '../db/open-database';
import { createSample } from './commands/create-sample';
import { newId, nowIso } from './now';
import { leaveWorkspace, openWorkspace, showFilled } from './open-workspace';
import { dropEntry, patchEntry, putEntry, useRegistry } from './registry';
import { loadSampleDistrict, type SampleDistrict, sampleDistricts } from './sample-districts';
import { useWorkspace } from './workspace-store';

type Done = { readonly title: string };

/** The districts the product knows by name; a workspace may be about any other. */
export interface NewWorkspace {
  readonly name: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly zone: number;
}

export async function createWorkspace(input: NewWorkspace): Promise<Done | Refusal> {
  const refusal = checkName(input.name) ?? checkDistrict(input);
  if (refusal) return refusal;
  const info = await register({ ...input, name: input.name.trim(), sample: false });
  const failed = await openWorkspace(info);
  return failed ?? { title: `已新建工作区“${info.name}”` };
}

/** Opens the sample workspace of a district, making it where this browser has none. */
export async function openSample(
  district: SampleDistrict = sampleDistricts[0],
): Promise<Done | Refusal> {
  const known = useRegistry
    .getState()
    .workspaces.find(({ info }) => info.sample && info.districtCode === district.code);
  if (known) return (await openAgain(known.info)) ?? { title: `已打开“${known.info.name}”` };
  // Read before anything is made: what cannot be read leaves no empty workspace behind.
  const records = await loadSampleDistrict(district);
  if (isRefusal(records)) return records;
  const info = await registerSample(district);
  const failed = (await openWorkspace(info, true)) ?? (await fill(info, records));
  return failed ?? { title: `已打开${district.name}示例数据（虚构）` };
}

export async function switchWorkspace(id: string): Promise<Done | Refusal> {
  const entry = findEntry(id);
  if (!entry)
    return refuse('gone', '没有这个工作区，可能已在另一个窗口中删除。', '请从列表中另选一个。');
  const failed = await openWorkspace(entry.info);
  return failed ?? { title: `已打开“${entry.info.name}”` };
}

export async function renameWorkspace(id: string, name: string): Promise<Done | Refusal> {
  const entry = findEntry(id);
  const refusal = checkName(name, id);
  if (refusal || !entry)
    return refusal ?? refuse('gone', '没有这个工作区。', '请从列表中另选一个。');
  const info = { ...entry.info, name: name.trim() };
  await patchEntry(id, { info });
  return { title: `已将“${entry.info.name}”改名为“${info.name}”` };
}

/** Removes a workspace for good and opens the next one. A backup is offered by the caller before. */
export async function deleteWorkspace(id: string): Promise<Done | Refusal> {
  const entry = findEntry(id);
  if (!entry) return refuse('gone', '没有这个工作区，可能已被删除。', '请从列表中另选一个。');
  const isOpen = useWorkspace.getState().info?.id === id;
  if (isOpen) await leaveWorkspace();
  await deleteDatabase(id);
  await dropEntry(id);
  if (isOpen) await openNewest();
  return { title: `已删除工作区“${entry.info.name}”` };
}

/** The workspace last worked in, or the sample where there is none. */
export async function openNewest(preferredId?: string | null): Promise<void> {
  const entry = (preferredId && findEntry(preferredId)) || useRegistry.getState().workspaces[0];
  const answer = entry ? await openAgain(entry.info) : await openSample();
  // An own workspace says by itself that it did not open; a sample that could not be read has none to say it.
  if (!entry && isRefusal(answer))
    useWorkspace.setState({ opening: { state: 'failed', refusal: answer } });
}

/** A sample whose page was closed before its records were written is made whole. */
async function openAgain(info: WorkspaceInfo): Promise<Refusal | null> {
  const district = sampleDistricts.find(({ code }) => info.sample && code === info.districtCode);
  const failed = await openWorkspace(info, district !== undefined);
  if (failed || !district || useWorkspace.getState().ws.head > 0) return failed;
  return fill(info, await loadSampleDistrict(district));
}

async function fill(
  { id }: WorkspaceInfo,
  records: Awaited<ReturnType<typeof loadSampleDistrict>>,
): Promise<Refusal | null> {
  try {
    const answer = isRefusal(records) ? records : await createSample(records);
    return isRefusal(answer) ? answer : null;
  } finally {
    showFilled(id);
  }
}

function registerSample({ code, name, zone }: SampleDistrict): Promise<WorkspaceInfo> {
  const about = { districtCode: code, districtName: name, zone };
  return register({ ...about, name: `${name}示例`, sample: true });
}

/** Notes a workspace that is about to be filled; it is listed once it is ready. */
async function register(about: Omit<WorkspaceInfo, 'id' | 'createdAt'>): Promise<WorkspaceInfo> {
  const info: WorkspaceInfo = { ...about, id: newId('ws'), createdAt: nowIso() };
  await putEntry({ id: info.id, info, openedAt: nowIso(), backup: null, ready: false });
  return info;
}

function findEntry(id: string) {
  return useRegistry.getState().workspaces.find((entry) => entry.info.id === id);
}

function checkName(name: string, ownId?: string): Refusal | null {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 60) {
    return refuse('bad-name', '工作区名称为空或超过 60 字。', '请填写名称，例如“定海区 2021”。');
  }
  const taken = useRegistry
    .getState()
    .workspaces.some((entry) => entry.info.name === trimmed && entry.info.id !== ownId);
  return taken ? refuse('twice', `已有名为“${trimmed}”的工作区。`, '请换一个名称。') : null;
}

function checkDistrict({ districtCode, districtName, zone }: NewWorkspace): Refusal | null {
  if (!/^\d{6}$/.test(districtCode)) {
    return refuse(
      'bad-code',
      `区划代码“${districtCode}”不是 6 位数字。`,
      '请填写县级区划代码，如 330902。',
    );
  }
  if (districtName.trim() === '')
    return refuse('bad-name', '没有填写区县名称。', '请填写，如“定海区”。');
  if (Number.isInteger(zone) && zone >= 25 && zone <= 45) return null;
  return refuse(
    'bad-zone',
    `3°带带号“${zone}”不在 25–45 之间。`,
    '请按中央经线÷3 填写，如中央经线 123° 为 41。',
  );
}
