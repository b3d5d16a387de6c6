import { Button } from '@mantine/core';
import { removeProgram } from '../../app/commands/remove-program';
import { announce, notifyRefusal } from '../../app/notices';
import { exportProgram } from '../../app/programs/program-files';
import { type ProgramHeader, programsOf } from '../../app/programs/program-headers';
import { useProgram } from '../../app/programs/program-store';
import { showProgram } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { isRefusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { Quiet } from '../../ui/quiet';
import { saveFile } from '../../ui/save-file';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { ImportBox } from './import-box';
import style from './item.module.css';
import panel from './plan.module.css';

/** The packs there are for the district, those a person brought, and how to bring or take one. */
export function PacksSection({ chosen }: { chosen: ProgramHeader | null }) {
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const headers = programsOf(info, programs);
  return (
    <Section title="方案包" aside={`${headers.length} 个`}>
      {headers.length === 0 && <Quiet>本区没有随应用提供的方案，可以导入自己的方案包。</Quiet>}
      <ul className={style.items}>
        {headers.map((header) => (
          <PackRow key={header.id} header={header} chosen={header.id === chosen?.id} />
        ))}
      </ul>
      <ImportBox />
      {chosen && <ExportButton header={chosen} />}
    </Section>
  );
}

function PackRow({ header, chosen }: { header: ProgramHeader; chosen: boolean }) {
  const { id, title, shortTitle, years, imported } = header;
  const record = useWorkspace((state) => state.ws.tables.programs.get(id));
  const { confirm, who } = useAsk();
  const remove = async () => {
    const sure = await confirm({
      title: '移除方案',
      text: `移除“${title}”后，不再按它判定。已有的人工认定、名单和进展记录保留，重新导入后仍然可见。`,
      yes: '移除',
      danger: true,
    });
    if (sure && (await who())) await announce(removeProgram({ id }));
  };
  const year = years[0];
  return (
    <li className={style.item} data-meant={chosen || undefined}>
      <p className={style.title}>{shortTitle}</p>
      <p className={style.meta}>{title}</p>
      <p className={style.meta}>
        {imported ? `导入，${record?.version ?? ''} 版` : '随应用提供'} · {years.join('、')} 年度
        {chosen && ' · 正在使用'}
      </p>
      <p className={style.tags}>
        {!chosen && year !== undefined && (
          <TextButton label={`使用${shortTitle}`} onClick={() => showProgram(id, year)}>
            使用
          </TextButton>
        )}
        {imported && (
          <TextButton label={`移除${shortTitle}`} onClick={() => void remove()}>
            移除…
          </TextButton>
        )}
      </p>
    </li>
  );
}

/** Hands on the pack that is in use; one that did not pass its checks is not handed on. */
function ExportButton({ header }: { header: ProgramHeader }) {
  const version = useProgram(({ loaded }) =>
    loaded?.header.id === header.id ? loaded.pack.version : null,
  );
  const record = useWorkspace((state) => state.ws.tables.programs.get(header.id));
  const busy = useBusy('export-program');
  if (version === null) return null;
  const run = async () => {
    const answer = await exportProgram(header, version, record);
    if (isRefusal(answer)) notifyRefusal(answer);
    else saveFile(answer.name, answer.blob);
  };
  return (
    <div className={panel.actions}>
      <Button loading={busy} onClick={() => void onlyOnce('export-program', run)}>
        导出正在使用的方案包
      </Button>
    </div>
  );
}
