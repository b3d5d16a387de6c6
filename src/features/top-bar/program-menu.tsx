import { IconChevronDown } from '@tabler/icons-react';
import { chosenProgram } from '../../app/programs/chosen-program';
import { programsOf } from '../../app/programs/program-headers';
import { showPanel, showProgram, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { Menu, type MenuEntry } from '../../ui/menu';
import style from './top-bar.module.css';

/** By which document, and for which year, the land is judged. */
export function ProgramMenu() {
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const program = useSession((state) => state.program);
  const programYear = useSession((state) => state.programYear);
  const headers = programsOf(info, programs);
  const chosen = chosenProgram(info, programs, { program, programYear });
  const entries = headers.flatMap((header, i): MenuEntry[] => [
    ...(i > 0 ? [{ kind: 'rule', key: `rule-${header.id}` } as const] : []),
    ...header.years.map(
      (year): MenuEntry => ({
        kind: 'item',
        key: `${header.id}-${year}`,
        text: `${header.shortTitle} · ${year} 年度`,
        ...(header.imported && { hint: '导入' }),
        checked: header.id === chosen?.header.id && year === chosen.year,
        run: () => showProgram(header.id, year),
      }),
    ),
  ]);
  if (entries.length > 0) entries.push({ kind: 'rule', key: 'rule' });
  entries.push({
    kind: 'item',
    key: 'plan',
    text: headers.length > 0 ? '方案内容与口径' : '导入方案包',
    run: () => showPanel('plan'),
  });
  return (
    <Menu
      label="方案与年度"
      entries={entries}
      trigger={(props) => (
        <button type="button" className={`${style.plain} ${style.program}`} {...props}>
          {chosen ? (
            <span
              className={style.named}
              title={`${chosen.header.shortTitle} · ${chosen.year} 年度`}
            >
              <span>{chosen.header.shortTitle}</span>
              <i aria-hidden>·</i>
              <span>{chosen.year} 年度</span>
            </span>
          ) : (
            <span>没有适用的方案</span>
          )}
          <IconChevronDown size={15} aria-hidden />
        </button>
      )}
    />
  );
}
