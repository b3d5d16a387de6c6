import { IconChevronDown } from '@tabler/icons-react';
import { announce } from '../../app/notices';
import { useRegistry } from '../../app/registry';
import { sampleDistricts } from '../../app/sample-districts';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { openSample, switchWorkspace } from '../../app/workspaces';
import { useAsk } from '../../ui/ask-context';
import { Menu, type MenuEntry } from '../../ui/menu';
import style from './top-bar.module.css';

export function WorkspaceMenu() {
  const info = useWorkspace((state) => state.info);
  const workspaces = useRegistry((state) => state.workspaces);
  const ask = useAsk();
  const item = (key: string, text: string, run: () => void): MenuEntry => ({
    kind: 'item',
    key,
    text,
    run,
  });
  const entries: MenuEntry[] = workspaces.map((entry) => ({
    ...item(entry.info.id, entry.info.name, () => void announce(switchWorkspace(entry.info.id))),
    hint: entry.info.sample ? '示例（虚构）' : entry.info.districtName,
    checked: entry.info.id === info?.id,
  }));
  if (entries.length > 0) entries.push({ kind: 'rule', key: 'rule-1' });
  entries.push(item('new', '新建工作区…', () => ask.open('create-workspace')));
  for (const district of sampleDistricts) {
    if (workspaces.some(({ info }) => info.sample && info.districtCode === district.code)) continue;
    const open = () => void announce(openSample(district));
    entries.push(item(`sample-${district.code}`, `打开${district.name}示例数据`, open));
  }
  if (info) {
    entries.push(item('rename', '改名…', () => ask.open('rename-workspace', info.id)));
    entries.push(item('delete', '删除…', () => ask.open('delete-workspace', info.id)));
  }
  entries.push(
    { kind: 'rule', key: 'rule-2' },
    item('data', '管理数据与备份', () => showPanel('data')),
  );
  return (
    <Menu
      label="工作区"
      entries={entries}
      trigger={(props) => (
        <button type="button" className={`${style.plain} ${style.workspace}`} {...props}>
          <span>{info?.name ?? '工作区'}</span>
          <IconChevronDown size={15} aria-hidden />
        </button>
      )}
    />
  );
}
