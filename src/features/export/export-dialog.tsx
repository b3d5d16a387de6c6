import { useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import type { ExportChoice } from '../../app/export/export-choice';
import { noSecrecy } from '../../core/export/secrecy';
import { Dialog } from '../../ui/dialog';
import { ExportForm } from './export-form';
import { ExportOutcome } from './export-outcome';
import { ExportProgress } from './export-progress';
import { useCounts } from './use-counts';
import { useExport } from './use-export';

const first: Omit<ExportChoice, 'scope'> = {
  table: 'parcels',
  list: null,
  day: null,
  format: 'shapefile',
  crs: 'grid',
  encoding: 'utf-8',
  secrecy: noSecrecy,
};

const titles = { form: '导出数据', running: '正在导出', done: '已导出' } as const;

/** What goes out, in which form, and what that form cannot hold, before anything is written. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const isFiltered = useAnalysis((state) => state.kept !== null);
  const [choice, setChoice] = useState<ExportChoice>({
    ...first,
    scope: isFiltered ? 'kept' : 'all',
  });
  const counts = useCounts(choice);
  const { stage, start, cancel, back } = useExport();
  // One dialog for all stages: to close it and open another would style the whole page anew, twice.
  return (
    <Dialog title={titles[stage.kind]} onClose={onClose} wide>
      {stage.kind === 'done' && (
        <ExportOutcome file={stage.file} onAgain={back} onClose={onClose} />
      )}
      {stage.kind === 'running' && (
        <ExportProgress rows={stage.rows} of={counts[choice.scope] ?? 0} onCancel={cancel} />
      )}
      {stage.kind === 'form' && (
        <ExportForm
          choice={choice}
          counts={counts}
          refusal={stage.refusal}
          stopped={stage.stopped}
          onChange={(patch) => {
            back();
            setChoice({ ...choice, ...patch });
          }}
          onSubmit={() => void start(choice)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
