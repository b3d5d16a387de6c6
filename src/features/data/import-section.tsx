import { Button } from '@mantine/core';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { Section } from '../../ui/section';
import style from './data.module.css';

/** Where files come in; also by dropping them anywhere on the window. */
export function ImportSection() {
  const open = useWorkspace((state) => state.opening.state === 'open');
  return (
    <Section title="导入">
      <p className={style.words}>
        地块图、企业台账、镇街和控制线，也可把文件拖到窗口任意处。写入前逐行核对；一次导入是一步，可在顶栏撤销。行数多时导入后自动质检，质检是另一步，要先撤销。
      </p>
      <div className={style.actions}>
        <Button variant="filled" disabled={!open} onClick={() => showPanel('import')}>
          导入数据…
        </Button>
      </div>
    </Section>
  );
}
