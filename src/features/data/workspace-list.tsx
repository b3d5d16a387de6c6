import { IconPencil, IconTrash } from '@tabler/icons-react';
import { announce } from '../../app/notices';
import { useRegistry } from '../../app/registry';
import { useWorkspace } from '../../app/workspace-store';
import { openSample, switchWorkspace } from '../../app/workspaces';
import { useAsk } from '../../ui/ask-context';
import { IconButton } from '../../ui/icon-button';
import { localDay } from '../../ui/local-time';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './data.module.css';

export function WorkspaceList() {
  const workspaces = useRegistry((state) => state.workspaces);
  const openId = useWorkspace((state) => state.info?.id);
  const { open } = useAsk();
  const hasSample = workspaces.some((entry) => entry.info.sample);
  return (
    <Section
      title="工作区"
      aside={<TextButton onClick={() => open('create-workspace')}>新建工作区</TextButton>}
    >
      <ul className={style.list}>
        {workspaces.map(({ info, openedAt, backup }) => (
          <li key={info.id} className={style.row}>
            <div className={style.main}>
              {info.id === openId ? (
                <strong>{info.name}</strong>
              ) : (
                <TextButton onClick={() => void announce(switchWorkspace(info.id))}>
                  {info.name}
                </TextButton>
              )}
              <p className={style.meta}>
                {info.id === openId ? '正在使用' : `上次打开 ${localDay(openedAt)}`}
                {' · '}
                {backup ? `备份于 ${localDay(backup.at)}` : '尚未备份'}
              </p>
            </div>
            <IconButton
              label={`改名：${info.name}`}
              small
              side="left"
              onClick={() => open('rename-workspace', info.id)}
            >
              <IconPencil size={17} stroke={1.6} />
            </IconButton>
            <IconButton
              label={`删除：${info.name}`}
              small
              side="left"
              onClick={() => open('delete-workspace', info.id)}
            >
              <IconTrash size={17} stroke={1.6} />
            </IconButton>
          </li>
        ))}
      </ul>
      {!hasSample && (
        <TextButton onClick={() => void announce(openSample())}>打开示例数据（虚构）</TextButton>
      )}
    </Section>
  );
}
