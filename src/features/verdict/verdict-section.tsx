import { type ReactNode, useState } from 'react';
import { chosenProgram } from '../../app/programs/chosen-program';
import { useProgram } from '../../app/programs/program-store';
import { type Selection, showPanel, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { NOT_LISTED } from '../../core/list/verdict';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { variantWords } from './adjusted-words';
import { FirmsOnParcel } from './firms-on-parcel';
import { ListVerdict } from './list-verdict';
import { PrintSheet } from './print-sheet';
import style from './verdict.module.css';

interface VerdictSectionProps extends Selection {
  /** What stands beside the lists: the class of a firm. Printed with them. */
  readonly children?: ReactNode;
}

/** 一企一因, 一地一因: where a record stands by the chosen program and year, and why. */
export function VerdictSection({ table, id, children }: VerdictSectionProps) {
  const verdicts = useVerdicts((state) => state.verdicts);
  const working = useVerdicts((state) => state.working);
  const [printing, setPrinting] = useState(false);
  const title = table === 'enterprises' ? '一企一因' : '一地一因';
  return (
    <Section
      title={title}
      aside={verdicts && <TextButton onClick={() => setPrinting(true)}>打印{title}</TextButton>}
    >
      {verdicts ? (
        <div aria-busy={working}>
          <Basis verdicts={verdicts} working={working} />
          {children}
          <Lists verdicts={verdicts} table={table} id={id} />
        </div>
      ) : (
        <NoVerdicts />
      )}
      {printing && verdicts && (
        <PrintSheet verdicts={verdicts} table={table} id={id} onDone={() => setPrinting(false)}>
          {children}
        </PrintSheet>
      )}
    </Section>
  );
}

/** By what document, year and figures it is judged: said first, and never left out. */
function Basis({ verdicts, working }: { verdicts: Verdicts; working: boolean }) {
  const { program, year } = verdicts;
  const { docNo, version } = program.pack;
  return (
    <p className={style.basis}>
      {docNo} · {year} 年度 · 方案包 {version} ·{' '}
      <span data-adjusted={program.variant !== null}>{variantWords(program.variant)}</span>
      {working && ' · 正在重新判定…'}
    </p>
  );
}

function Lists({ verdicts, table, id }: { verdicts: Verdicts } & Selection) {
  const own = verdicts.lists.flatMap((standing) => {
    const row = standing.table === table ? standing.rowOf.get(id) : undefined;
    return row === undefined ? [] : [{ standing, row }];
  });
  const first = own.find(({ standing, row }) => standing.listing[row] !== NOT_LISTED);
  return (
    <>
      {own.length === 0 && (
        <Quiet>
          {table === 'enterprises'
            ? '该方案没有以企业为对象的清单。'
            : '该方案没有以地块为对象的清单。'}
        </Quiet>
      )}
      {own.map((one) => (
        <ListVerdict
          // Another record or year is opened afresh.
          key={`${id} ${verdicts.year} ${one.standing.kind.id}`}
          verdicts={verdicts}
          {...one}
          opened={one === first}
        />
      ))}
      {table === 'parcels' && <FirmsOnParcel id={id} verdicts={verdicts} />}
    </>
  );
}

function NoVerdicts() {
  const loaded = useProgram((state) => state.loaded);
  const faults = useProgram((state) => state.faults);
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const program = useSession((state) => state.program);
  const programYear = useSession((state) => state.programYear);
  if (faults.length > 0) {
    return (
      <RefusalNote
        why={`方案包没有通过检查，不作判定：${faults[0] ?? ''}`}
        now="请在“方案”中查看全部问题，改正方案包后重新导入。"
      />
    );
  }
  if (loaded) return <Quiet>正在判定…</Quiet>;
  if (chosenProgram(info, programs, { program, programYear })) return <Quiet>正在读取方案…</Quiet>;
  return (
    <>
      <Quiet>本区没有适用的方案，不作判定。</Quiet>
      <TextButton onClick={() => showPanel('plan')}>导入方案包</TextButton>
    </>
  );
}
