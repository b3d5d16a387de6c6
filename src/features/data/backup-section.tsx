import { Button } from '@mantine/core';
import { openArchive } from '../../app/commands/open-archive';
import { announce } from '../../app/notices';
import { backupState } from '../../app/queries/backup-state';
import { useRegistry } from '../../app/registry';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { FileButton } from '../../ui/file-button';
import { localMinute } from '../../ui/local-time';
import { Section } from '../../ui/section';
import style from './data.module.css';

export function BackupSection() {
  const info = useWorkspace((state) => state.info);
  const head = useWorkspace((state) => state.ws.head);
  const entry = useRegistry((state) => state.workspaces.find((one) => one.info.id === info?.id));
  const { backup } = useAsk();
  const exporting = useBusy('backup');
  const opening = useBusy('open-archive');
  const state = entry ? backupState(entry, head, Date.now()) : null;
  return (
    <Section title="备份" aside={state?.text}>
      <p className={style.words}>
        {entry?.backup && `上次备份：${localMinute(entry.backup.at)}。`}
        备份文件包含地块、企业、照片和全部变更记录，可在任何一台电脑上打开。
      </p>
      <div className={style.actions}>
        <Button
          variant="filled"
          disabled={!entry || exporting || opening}
          onClick={() => void onlyOnce('backup', backup)}
        >
          {exporting ? '正在导出…' : '导出备份'}
        </Button>
        <FileButton
          accept=".mutu,.zip"
          disabled={exporting || opening}
          onFile={(file) => void onlyOnce('open-archive', () => announce(openArchive(file)))}
        >
          {opening ? '正在打开…' : '打开备份文件'}
        </FileButton>
      </div>
      <p className={style.words} role="status">
        {(exporting || opening) && '数据多时需要十几秒，请不要关闭页面。'}
      </p>
    </Section>
  );
}
