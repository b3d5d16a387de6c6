import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { chosenProgram } from '../../app/programs/chosen-program';
import { useProgram } from '../../app/programs/program-store';
import { showPanel, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { useAsk } from '../../ui/ask-context';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { BlocksView } from './blocks-view';
import { DutiesView } from './duties-view';
import { FaultList } from './fault-list';
import { ListsView } from './lists-view';
import { ModesView } from './modes-view';
import { NotesView } from './notes-view';
import { OpenView } from './open-view';
import { PacksSection } from './packs-view';
import style from './plan.module.css';
import { type Plan, PlanProvider } from './plan-context';
import { PlanHead } from './plan-head';
import { ProvisionsView } from './provisions-view';
import { SectionMenu } from './section-menu';
import type { SectionName } from './sections';
import { StandardsView } from './standards-view';
import { TablesView } from './tables-view';
import { TargetsView } from './targets-view';
import { type PackInUse, usePack } from './use-pack';
import { VariantsSection } from './variants-section';
import { WorkView } from './work-view';

/** 方案: the document everything is judged by, item by item, each with its place in the text. */
export function PlanPanel({ grading }: { readonly grading: ReactNode }) {
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const program = useSession((state) => state.program);
  const programYear = useSession((state) => state.programYear);
  const faults = useProgram((state) => state.faults);
  const inUse = usePack();
  const chosen = chosenProgram(info, programs, { program, programYear });
  return (
    <Panel title="方案" onClose={() => showPanel('map')}>
      {inUse ? (
        <OpenPlan key={inUse.pack.id} inUse={inUse} grading={grading} />
      ) : (
        <>
          <div className={style.lone}>
            {faults.length > 0 ? (
              <FaultList
                lead={`“${chosen?.header.title ?? '方案'}”没有通过检查，不作判定。`}
                faults={faults}
              />
            ) : (
              <Quiet>{chosen ? '正在读取方案…' : '本区没有适用的方案，清单和目标无从判定。'}</Quiet>
            )}
          </div>
          {(faults.length > 0 || !chosen) && <PacksSection chosen={chosen?.header ?? null} />}
        </>
      )}
    </Panel>
  );
}

interface OpenPlanProps {
  readonly inUse: PackInUse;
  /** 综合评价 by a local scheme: what C and D of a program rest on. */
  readonly grading: ReactNode;
}

function OpenPlan({ inUse: { pack, variant, refusal }, grading }: OpenPlanProps) {
  const loaded = useProgram((state) => state.loaded);
  const [place, setPlace] = useState<{ section: SectionName; meant: Plan['meant'] }>({
    section: 'targets',
    meant: null,
  });
  const [held] = useState(() => new Set<string>());
  const { confirm } = useAsk();
  const counts = useMemo(() => countsOf(pack), [pack]);
  const plan = useMemo((): Plan | null => {
    const go: Plan['go'] = async (section, meant) => {
      const leaves = section !== place.section && held.size > 0;
      if (!leaves || (await confirm(leaving)))
        setPlace({ section, meant: meant === undefined ? null : { id: meant } });
    };
    return loaded && { loaded, pack, go, meant: place.meant, held };
  }, [loaded, pack, place, held, confirm]);
  const { section, meant } = place;
  useEffect(() => {
    // A part is read from its beginning; an item that is meant comes into view by itself.
    const own = document.getElementById(`plan-${section}`);
    const top = own?.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
    if (meant === null && own && own.getBoundingClientRect().top < top - 1) own.scrollIntoView();
  }, [section, meant]);
  if (!plan || !loaded) return null;
  return (
    <PlanProvider value={plan}>
      <PlanHead variant={variant} refusal={refusal} />
      <SectionMenu now={section} counts={counts} onGo={plan.go} />
      <div id={`plan-${section}`} key={section} className={style.part}>
        {section === 'packs' && (
          <>
            <PacksSection chosen={loaded.header} />
            <VariantsSection />
          </>
        )}
        {section === 'grading' && grading}
        {section !== 'packs' && section !== 'grading' && views[section]}
      </div>
    </PlanProvider>
  );
}

const leaving = {
  title: '放弃填写',
  text: '这一部分有已填写还没有保存的内容。',
  yes: '放弃',
  no: '继续填写',
  stay: true,
} as const;

const views: Readonly<Record<Exclude<SectionName, 'packs' | 'grading'>, ReactNode>> = {
  targets: <TargetsView />,
  tables: <TablesView />,
  standards: <StandardsView />,
  lists: <ListsView />,
  work: <WorkView />,
  modes: <ModesView />,
  duties: <DutiesView />,
  provisions: <ProvisionsView />,
  blocks: <BlocksView />,
  open: <OpenView />,
  notes: <NotesView />,
};

function countsOf(pack: ProgramPack): Readonly<Partial<Record<SectionName, number>>> {
  return {
    targets: pack.targets.length,
    tables: pack.taskTables.length,
    standards: pack.thresholds.length,
    lists: pack.lists.length,
    work: pack.work.length,
    blocks: pack.blocks.length,
    open: pack.openQuestions.length,
  };
}
