import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { backupState } from '../../app/queries/backup-state';
import { useRegistry } from '../../app/registry';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import { Popover } from '../../ui/popover';
import style from './top-bar.module.css';

/** 已保存 · 备份于 2 天前. Saved is on this machine; a backup is what survives it. */
export function SaveState() {
  const { info, ws, opening, saving, saveFailed } = useWorkspace();
  const entry = useRegistry((state) => state.workspaces.find((one) => one.info.id === info?.id));
  const { backup } = useAsk();
  const now = useMinute();
  if (!info || !entry || opening.state !== 'open') return null;
  const state = backupState(entry, ws.head, now);
  const mark = saving ? 'saving' : saveFailed ? 'failed' : state.due ? 'due' : 'saved';
  const saved = saveFailed ? '未能保存' : '已保存';
  return (
    <Popover
      label="保存与备份"
      align="end"
      trigger={(props) => (
        <button type="button" className={`${style.plain} ${style.save}`} {...props}>
          <span className={style.dot} data-state={mark} aria-hidden />
          <span className={style.saveText}>
            {saving ? '保存中…' : `${saved} · ${state.text}${state.due ? '，该备份了' : ''}`}
          </span>
        </button>
      )}
    >
      {(close) => (
        <div className={style.card}>
          <h2>保存与备份</h2>
          <p>
            每次修改都即时保存在<strong>本机浏览器</strong>中，断网、关页面都不会丢。
          </p>
          <p>
            清理浏览器数据或更换电脑会丢失本机数据。备份是一个文件，请存到单位的文件服务器或 U 盘。
          </p>
          <p>
            当前状态：<strong>{state.text}</strong>
          </p>
          <Button
            variant="filled"
            onClick={() => {
              close();
              void onlyOnce('backup', backup);
            }}
          >
            导出备份
          </Button>
        </div>
      )}
    </Popover>
  );
}

/** Time that passes by the minute, so that 刚刚 does not stand there all day. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
