import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { importProgram } from '../../app/commands/import-program';
import { notify, notifyRefusal } from '../../app/notices';
import { readProgramFiles, recordOf } from '../../app/programs/program-files';
import { showProgram } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { programRecordOf } from '../../core/program/change-program';
import type { PackFault } from '../../core/program/pack-fault';
import { isRefusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { FaultList } from './fault-list';
import style from './item.module.css';
import panel from './plan.module.css';

interface Refused {
  readonly names: string;
  readonly faults: readonly PackFault[];
}

/** Brings in a pack that a person chose. All of it passes its checks, or nothing of it is stored. */
export function ImportBox() {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const busy = useBusy('import-program');
  const { who } = useAsk();
  const take = async (files: readonly File[]) => {
    setRefused(null);
    const names = files.map(({ name }) => name).join('、');
    const read = await readProgramFiles(files).catch(() => null);
    if (!read) {
      return setRefused({
        names,
        faults: [{ path: names, why: '文件读不到，可能已被移动或删除' }],
      });
    }
    if ('faults' in read) return setRefused({ names, faults: read.faults });
    if (!(await who())) return;
    const { pack } = read.ok;
    const answer = await importProgram(recordOf(read.ok));
    if (isRefusal(answer)) return notifyRefusal(answer);
    const { info, ws } = useWorkspace.getState();
    const record = programRecordOf(ws.tables.programs, pack.id);
    const year = pack.programYears[0];
    if (record && year !== undefined) showProgram(record.id, year);
    notify('done', answer.title || `方案“${pack.title}”${pack.version} 版已在，内容相同`);
    if (info && !coversDistrict(pack.region.code, info.districtCode)) {
      notify(
        'info',
        `该方案适用于${pack.region.name}（${pack.region.code}），不是本工作区的${info.districtName}。`,
      );
    }
  };
  return (
    <>
      <p className={style.meta}>
        可选方案包的 zip、文件夹里的三个文件（program.json、document.txt、cases.csv）或合成一个的
        JSON。先检查条款出处、任务表合计并试算全部用例，通过才导入。
      </p>
      <div className={panel.actions}>
        <Button loading={busy} onClick={() => input.current?.click()}>
          导入方案包
        </Button>
        <input
          ref={input}
          type="file"
          accept=".zip,.json,.txt,.csv"
          aria-label="选择方案包文件"
          multiple
          hidden
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) void onlyOnce('import-program', () => take(files));
          }}
        />
      </div>
      {refused && (
        <FaultList
          lead={`${refused.names} 没有通过检查，没有导入，原有数据没有改动。`}
          faults={refused.faults}
        />
      )}
    </>
  );
}

/** A city's program holds in its districts. */
function coversDistrict(region: string, district: string): boolean {
  return region === district || (region.endsWith('00') && district.startsWith(region.slice(0, 4)));
}
