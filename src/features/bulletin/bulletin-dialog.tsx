import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import {
  type BulletinChoice,
  bulletinAsked,
  programOfChoice,
  yearOfChoice,
} from '../../app/bulletin/bulletin-asked';
import { today } from '../../app/now';
import { useSession } from '../../app/session';
import { keepTargets } from '../../app/targets/keep-targets';
import { useTargets } from '../../app/targets/targets-store';
import { useWorkspace } from '../../app/workspace-store';
import { buildBulletin, bulletinWarnings } from '../../core/bulletin/build-bulletin';
import { Dialog } from '../../ui/dialog';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import style from './bulletin.module.css';
import { BulletinPreview } from './bulletin-preview';
import { ChoiceFields } from './choice-fields';
import { useMap } from './use-map';
import { useOutput } from './use-output';

interface BulletinDialogProps {
  /** Id of a program; empty takes the one whose target is open. */
  readonly program: string;
  readonly onClose: () => void;
}

/** 通报: the progress of a program as an official paper and a workbook, seen before it is written. */
export function BulletinDialog({ program: asked, onClose }: BulletinDialogProps) {
  const targets = useTargets((state) => state.targets);
  const working = useTargets((state) => state.working);
  const info = useWorkspace((state) => state.info);
  const [choice, setChoice] = useState<BulletinChoice>(() => ({
    program: asked || (useSession.getState().target?.program ?? ''),
    year: null,
    issuer: '',
  }));
  const [withMap, setWithMap] = useState(true);
  const map = useMap(withMap);
  const { output, write } = useOutput();
  useEffect(keepTargets, []);
  const made = useMemo(() => {
    if (!targets || !info) return null;
    const told = { madeOn: today(), caption: map.caption };
    const from = bulletinAsked(targets, info, choice, told);
    return from && { bulletin: buildBulletin(from), warnings: bulletinWarnings(from) };
  }, [targets, info, choice, map.caption]);
  const program = targets && programOfChoice(targets, choice);
  if (!targets || !program || !made) {
    return (
      <Dialog title="月度通报" onClose={onClose} large>
        <Quiet>
          {targets && !program ? '本区没有载入方案，没有可通报的目标。' : '正在推算目标进度…'}
        </Quiet>
      </Dialog>
    );
  }
  const busy = working || output.kind === 'writing';
  const warnings = map.failed ? [...made.warnings, '地图没有画成，文中不附图。'] : made.warnings;
  return (
    <Dialog title="月度通报" onClose={onClose} large>
      <div className={style.both}>
        <form className={`${form.form} ${style.side}`} onSubmit={(event) => event.preventDefault()}>
          <ChoiceFields
            targets={targets}
            program={program}
            year={yearOfChoice(program, choice, targets.day)}
            choice={choice}
            withMap={withMap}
            onChange={(patch) => setChoice((now) => ({ ...now, ...patch }))}
            onMap={setWithMap}
          />
          <ul className={style.warnings} aria-label="出文前请看">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p role="status" className={form.note}>
            {statusOf(working, map.working, output)}
          </p>
          {output.kind === 'ready' && output.refusal && (
            <RefusalNote why={output.refusal.why} now={output.refusal.now} />
          )}
          <div className={form.actions}>
            <Button disabled={busy} onClick={() => void write('xlsx', made.bulletin, null)}>
              导出 Excel
            </Button>
            <Button
              variant="filled"
              disabled={busy || map.working}
              onClick={() => void write('docx', made.bulletin, map.picture)}
            >
              导出 Word
            </Button>
          </div>
        </form>
        <BulletinPreview bulletin={made.bulletin} map={map.address} />
      </div>
    </Dialog>
  );
}

function statusOf(
  working: boolean,
  drawing: boolean,
  output: ReturnType<typeof useOutput>['output'],
): string {
  if (working) return '正在推算目标进度…';
  if (output.kind === 'writing') return '正在写文件…';
  if (drawing) return '正在画附图…';
  return output.kind === 'done' ? `已保存 ${output.fileName}` : '';
}
