import { openArchive } from '../../app/commands/open-archive';
import { runChecks } from '../../app/commands/run-checks';
import { redo, undo } from '../../app/history';
import { announce, notify } from '../../app/notices';
import { useRegistry } from '../../app/registry';
import { sampleDistricts } from '../../app/sample-districts';
import { showView } from '../../app/saved-view';
import { select, showPanel, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { openSample, switchWorkspace } from '../../app/workspaces';
import type { Asks } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import { chooseFile } from '../../ui/choose-file';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Everything that can be done without a form of its own, by the words people would type. */
export function deskCommands(
  asks: Asks,
  can: { readonly undo: boolean; readonly redo: boolean },
  toggleScheme: () => void,
): Command[] {
  const { info } = useWorkspace.getState();
  const { selection, filter } = useSession.getState();
  const write =
    (what: () => ReturnType<typeof undo> | ReturnType<typeof checkOnce>) => async () => {
      if (await asks.who()) await announce(what());
    };
  const list: (Command | false | null)[] = [
    { id: 'map', title: '一张图', keys: '1', run: () => showPanel('map') },
    { id: 'lists', title: '清单', keys: '2', run: () => showPanel('lists') },
    { id: 'blocks', title: '区块', keys: '3', run: () => showPanel('blocks') },
    { id: 'targets', title: '目标', keys: '4', run: () => showPanel('targets') },
    { id: 'projects', title: '项目', keys: '5', run: () => showPanel('projects') },
    { id: 'plan', title: '方案', keys: '6', run: () => showPanel('plan') },
    { id: 'quality', title: '质检', keys: '7', run: () => showPanel('quality') },
    { id: 'data', title: '数据', keys: '8', run: () => showPanel('data') },
    { id: 'checks', title: '重新检查', run: write(checkOnce) },
    can.undo && { id: 'undo', title: '撤销', keys: 'Ctrl+Z', run: write(undo) },
    can.redo && { id: 'redo', title: '重做', keys: 'Ctrl+Shift+Z', run: write(redo) },
    selection !== null && { id: 'none', title: '取消选中', keys: 'Esc', run: () => select(null) },
    filter.trim() !== '' && {
      id: 'no-filter',
      title: '清除筛选',
      run: () => useSession.setState({ filter: '' }),
    },
    info && { id: 'wall-map', title: '挂图打印', run: () => asks.open('wall-map') },
    info && { id: 'bulletin', title: '月度通报', run: () => asks.open('bulletin') },
    { id: 'backup', title: '导出备份', run: () => void exportBackup(asks) },
    { id: 'archive', title: '打开备份文件', run: () => chooseFile('.mutu,.zip', openBackup) },
    { id: 'new', title: '新建工作区', run: () => asks.open('create-workspace') },
    info && {
      id: 'rename',
      title: '工作区改名',
      run: () => asks.open('rename-workspace', info.id),
    },
    info && {
      id: 'delete',
      title: '删除工作区',
      run: () => asks.open('delete-workspace', info.id),
    },
    ...sampleDistricts.map((district) => ({
      id: `sample-${district.code}`,
      title: `打开${district.name}示例数据`,
      run: () => void announce(openSample(district)),
    })),
    { id: 'actor', title: '更改操作人', run: () => asks.open('actor') },
    { id: 'scheme', title: '切换深色、浅色', run: toggleScheme },
    {
      id: 'help',
      title: '键盘操作',
      keys: '?',
      run: () => useSession.setState({ helpOpen: true }),
    },
  ];
  const own = list.filter((one): one is Command => Boolean(one));
  return [...own, ...views(), ...switches(info?.id)];
}

/** The button in the panel is busy meanwhile; here a second start does nothing. */
async function checkOnce() {
  return (await onlyOnce('run-checks', runChecks)) ?? { title: '' };
}

/** Nothing on the screen is busy here as a button would be, so it is said. */
async function exportBackup(asks: Asks): Promise<void> {
  await onlyOnce('backup', () => {
    notify('info', '正在导出备份，数据多时需要十几秒。');
    return asks.backup();
  });
}

function openBackup(file: File): void {
  void onlyOnce('open-archive', () => {
    notify('info', `正在打开“${file.name}”，数据多时需要十几秒。`);
    return announce(openArchive(file));
  });
}

function views(): Command[] {
  return [...useWorkspace.getState().ws.tables.views.values()].map((view) => ({
    id: `view-${view.id}`,
    title: `视图：${view.name}`,
    run: () => showView(view),
  }));
}

function switches(openId: string | undefined): Command[] {
  return useRegistry
    .getState()
    .workspaces.filter((entry) => entry.info.id !== openId)
    .map(({ info }) => ({
      id: `switch-${info.id}`,
      title: `切换到“${info.name}”`,
      run: () => void announce(switchWorkspace(info.id)),
    }));
}
