import { useWorkspace } from '../../app/workspace-store';
import { centralMeridian } from '../../core/geo/crs/zone';
import { formatNumber } from '../../core/quantity';
import { localDay } from '../../ui/local-time';
import { Pairs } from '../../ui/pairs';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';

const count = (size: number, unit: string) => `${formatNumber(size, 0)} ${unit}`;

export function ThisWorkspace() {
  const info = useWorkspace((state) => state.info);
  const tables = useWorkspace((state) => state.ws.tables);
  if (!info) {
    return (
      <Section title="本工作区">
        <Quiet>没有打开的工作区。</Quiet>
      </Section>
    );
  }
  return (
    <Section title="本工作区" aside={info.sample ? '示例数据（虚构）' : undefined}>
      <Pairs
        rows={[
          ['名称', info.name],
          ['行政区', `${info.districtName}（${info.districtCode}）`],
          [
            '坐标系',
            `CGCS2000，3 度带第 ${info.zone} 带（中央经线 ${centralMeridian(info.zone, 3)}°E）`,
          ],
          ['地块', count(tables.parcels.size, '宗')],
          ['企业', count(tables.enterprises.size, '家')],
          ['附件', count(tables.attachments.size, '件')],
          ['建立于', localDay(info.createdAt)],
        ]}
      />
    </Section>
  );
}
