import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconMoon, IconSun } from '@tabler/icons-react';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { IconButton } from '../../ui/icon-button';
import { TextButton } from '../../ui/text-button';
import { ProgramMenu } from './program-menu';
import { SaveState } from './save-state';
import { SearchBox } from './search-box';
import { Shield } from './shield';
import style from './top-bar.module.css';
import { UndoButtons } from './undo-buttons';
import { WorkspaceMenu } from './workspace-menu';

export function TopBar() {
  return (
    <div className={style.bar}>
      <h1 className={style.brand}>亩图</h1>
      <WorkspaceMenu />
      <ProgramMenu />
      <OwnWorkspace />
      <SearchBox />
      <UndoButtons />
      <SaveState />
      <Shield />
      <SchemeToggle />
      <span className={style.wideOnly}>
        <IconButton
          label="键盘操作"
          keys="?"
          side="below-end"
          onClick={() => useSession.setState({ helpOpen: true })}
        >
          <IconKeyboard size={19} stroke={1.6} />
        </IconButton>
      </span>
    </div>
  );
}

/** The sample says that it is one on the map; here is the way to data of one's own. */
function OwnWorkspace() {
  const sample = useWorkspace((state) => state.info?.sample === true);
  const { open } = useAsk();
  if (!sample) return null;
  return (
    <span className={style.wideOnly}>
      <TextButton onClick={() => open('create-workspace')}>新建自己的工作区</TextButton>
    </span>
  );
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <IconButton
      label={dark ? '换成浅色' : '换成深色'}
      side="below-end"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={19} stroke={1.6} /> : <IconMoon size={19} stroke={1.6} />}
    </IconButton>
  );
}
