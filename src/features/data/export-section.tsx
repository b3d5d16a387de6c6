import { Button } from '@mantine/core';
import { useWorkspace } from '../../app/workspace-store';
import { useAsk } from '../../ui/ask-context';
import { Section } from '../../ui/section';
import style from './data.module.css';

/** Where files go out, for other programs and other offices. */
export function ExportSection() {
  const open = useWorkspace((state) => state.opening.state === 'open');
  const { open: show } = useAsk();
  return (
    <Section title="导出">
      <p className={style.words}>
        地块、企业、用地关系、历年数据、清单、质检问题、镇街和控制线，写成
        Shapefile、GeoPackage、DXF、界址点 TXT、Excel 等。可隐去企业名称、税收和准确坐标。
      </p>
      <div className={style.actions}>
        <Button disabled={!open} onClick={() => show('export')}>
          导出数据…
        </Button>
      </div>
    </Section>
  );
}
