import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import type { ExportChoice, ExportTable } from '../../app/export/export-choice';
import type { ExportedFile } from '../../app/export/export-records';
import { useWorkspace } from '../../app/workspace-store';
import { type ExportFormat, exportFormats, formatInfo } from '../../core/export/export-formats';
import { gridCrs } from '../../core/geo/crs/crs';
import { isRefusal, type Refusal } from '../../core/refusal';
import { onlyOnce, useBusy } from '../../ui/busy';
import { ChoiceBar } from '../../ui/choice-bar';
import { Dialog } from '../../ui/dialog';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { ExportOutcome } from './export-outcome';
import { LossList } from './loss-list';
import { saveExport } from './save-export';
import { ScopeField } from './scope-field';
import { SecrecyFields } from './secrecy-fields';

const tables = [
  { value: 'parcels', label: '地块' },
  { value: 'enterprises', label: '企业' },
] as const;

const encodings = [
  { value: 'utf-8', label: 'UTF-8（生僻字不丢）' },
  { value: 'gbk', label: 'GBK（老软件；表外的字会丢，导出后逐字列出）' },
];

const first: Omit<ExportChoice, 'scope'> = {
  table: 'parcels',
  format: 'shapefile',
  crs: 'grid',
  encoding: 'utf-8',
  secrecy: { hideNames: false, bandTax: false, coarsen: false },
};

/** What goes out, in which form, and what that form cannot hold, before anything is written. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const isFiltered = useAnalysis((state) => state.kept !== null);
  const zone = useWorkspace((state) => state.info?.zone ?? 0);
  const [choice, setChoice] = useState<ExportChoice>({
    ...first,
    scope: isFiltered ? 'kept' : 'all',
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const busy = useBusy('export-records');
  const { table, format, secrecy } = choice;
  const info = formatInfo[format];
  const hasOutlines = table === 'parcels' && info.crs !== 'none';
  const put = (patch: Partial<ExportChoice>) => {
    setRefusal(null);
    setChoice({ ...choice, ...patch });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onlyOnce('export-records', async () => {
      const answer = await saveExport(choice);
      if (isRefusal(answer)) setRefusal(answer);
      else setFile(answer);
    });
  };
  if (file) {
    return (
      <Dialog key="done" title="已导出" onClose={onClose} wide>
        <ExportOutcome file={file} onAgain={() => setFile(null)} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title="导出数据" onClose={onClose} wide>
      <form className={form.form} onSubmit={submit}>
        <ChoiceBar
          label="内容"
          choices={tables}
          value={table}
          onChange={(next) => put({ table: next, format: formatFor(next, format) })}
        />
        <ScopeField table={table} value={choice.scope} onChange={(scope) => put({ scope })} />
        <div>
          <NativeSelect
            label="格式"
            value={format}
            data={formatsOf(table).map((value) => ({ value, label: formatInfo[value].label }))}
            onChange={(event) => put({ format: event.currentTarget.value as ExportFormat })}
          />
          <LossList losses={lossesOf(table, format)} />
        </div>
        {hasOutlines && info.crs === 'any' && (
          <NativeSelect
            label="坐标系"
            value={choice.crs}
            data={[
              { value: 'grid', label: gridCrs(zone, 3, true)?.name ?? '本地 3 度带' },
              { value: 'lon-lat', label: 'CGCS2000 经纬度（EPSG:4490）' },
            ]}
            onChange={(event) =>
              put({ crs: event.currentTarget.value === 'grid' ? 'grid' : 'lon-lat' })
            }
          />
        )}
        {info.choosesEncoding && (
          <NativeSelect
            label="文字编码"
            value={choice.encoding}
            data={encodings}
            onChange={(event) =>
              put({ encoding: event.currentTarget.value === 'gbk' ? 'gbk' : 'utf-8' })
            }
          />
        )}
        <SecrecyFields
          value={secrecy}
          hasOutlines={hasOutlines}
          onChange={(next) => put({ secrecy: next })}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={form.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" loading={busy}>
            导出
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Firms have no outlines to lose. */
function lossesOf(table: ExportTable, format: ExportFormat): readonly string[] {
  const { loses } = formatInfo[format];
  return table === 'parcels' ? loses : loses.filter((loss) => loss !== '不含图形');
}

function formatsOf(table: ExportTable): readonly ExportFormat[] {
  return exportFormats.filter((one) => table === 'parcels' || formatInfo[one].takesFirms);
}

function formatFor(table: ExportTable, format: ExportFormat): ExportFormat {
  return formatsOf(table).includes(format) ? format : 'xlsx';
}
