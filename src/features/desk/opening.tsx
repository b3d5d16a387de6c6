import { Button } from '@mantine/core';
import { openArchive } from '../../app/commands/open-archive';
import { announce } from '../../app/notices';
import { startApp } from '../../app/start';
import { useWorkspace } from '../../app/workspace-store';
import { onlyOnce } from '../../ui/busy';
import { FileButton } from '../../ui/file-button';
import style from './opening.module.css';

/** What stands over the map until the workspace is open, or when it would not open. */
export function Opening() {
  const opening = useWorkspace((state) => state.opening);
  const info = useWorkspace((state) => state.info);
  if (opening.state === 'open') return null;
  if (opening.state === 'opening') {
    return (
      <div className={style.cover} role="status">
        <div className={style.pulse} aria-hidden />
        <p>{info ? `正在打开“${info.name}”…` : '正在打开本机数据…'}</p>
      </div>
    );
  }
  const { why, now } = opening.refusal;
  return (
    <div className={style.cover}>
      <div className={style.failed} role="alert">
        <h2>未能打开</h2>
        <p>{why}</p>
        <p className={style.now}>{now}</p>
        <div className={style.actions}>
          <Button variant="filled" onClick={() => void startApp()}>
            再试一次
          </Button>
          <FileButton
            accept=".mutu,.zip"
            onFile={(file) => void onlyOnce('open-archive', () => announce(openArchive(file)))}
          >
            打开备份文件
          </FileButton>
        </div>
      </div>
    </div>
  );
}
