import { NativeSelect } from '@mantine/core';
import type { ExportChoice } from '../../app/export/export-choice';
import { useWorkspace } from '../../app/workspace-store';
import { type ExportFormat, formatInfo } from '../../core/export/export-formats';
import { gridCrs } from '../../core/geo/crs/crs';
import { formatsFor } from './formats-for';
import { LossList } from './loss-list';

interface FormatFieldsProps {
  readonly choice: ExportChoice;
  readonly outlines: boolean;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
}

const encodings = [
  { value: 'utf-8', label: 'UTF-8（生僻字不丢）' },
  { value: 'gbk', label: 'GBK（老软件；表外的字会丢，导出后逐字列出）' },
];

/** The format, what it cannot hold, and what it leaves to choose. */
export function FormatFields({ choice, outlines, onChange }: FormatFieldsProps) {
  const zone = useWorkspace((state) => state.info?.zone ?? 0);
  const info = formatInfo[choice.format];
  // Rows without outlines have none to lose.
  const losses = info.loses.filter(({ kinds }) => outlines || !kinds.includes('shapes-left-out'));
  return (
    <>
      <div>
        <NativeSelect
          label="格式"
          value={choice.format}
          data={formatsFor(choice).map((value) => ({ value, label: formatInfo[value].label }))}
          onChange={(event) => onChange({ format: event.currentTarget.value as ExportFormat })}
        />
        <LossList losses={losses.map(({ words }) => words)} />
      </div>
      {outlines && info.crs === 'any' && (
        <NativeSelect
          label="坐标系"
          value={choice.crs}
          data={[
            { value: 'grid', label: gridCrs(zone, 3, true)?.name ?? '本地 3 度带' },
            { value: 'lon-lat', label: 'CGCS2000 经纬度（EPSG:4490）' },
          ]}
          onChange={(event) =>
            onChange({ crs: event.currentTarget.value === 'grid' ? 'grid' : 'lon-lat' })
          }
        />
      )}
      {info.choosesEncoding && (
        <NativeSelect
          label="文字编码"
          value={choice.encoding}
          data={encodings}
          onChange={(event) =>
            onChange({ encoding: event.currentTarget.value === 'gbk' ? 'gbk' : 'utf-8' })
          }
        />
      )}
    </>
  );
}
