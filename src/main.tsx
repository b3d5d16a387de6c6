import './ui/mantine.css';
import './ui/tokens.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, StrictMode, Suspense, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startAnalysis } from './app/analysis';
import { notify } from './app/notices';
import { useShownClause } from './app/programs/shown-clause';
import { useRegistry } from './app/registry';
import { type PanelName, type Selection, useSession } from './app/session';
import { startApp } from './app/start';
import { startLandProgress } from './app/targets/start-land-progress';
import { startVerdicts } from './app/verdicts/start-verdicts';
import { useWorkspace } from './app/workspace-store';
import type { Parcel } from './core/parcel/parcel';
import { backUp } from './features/desk/back-up';
import { Desk } from './features/desk/desk';
import { Opening } from './features/desk/opening';
import { Rail } from './features/desk/rail';
import { useKeys } from './features/keyboard/use-keys';
import { Notices } from './features/notices/notices';
import { TopBar } from './features/top-bar/top-bar';
import { AskProvider, type Asks, type Question } from './ui/ask-context';
import { ErrorBoundary } from './ui/error-boundary';
import { cssVariables, theme } from './ui/theme';
import { useQuestion } from './ui/use-question';
import { Waiting } from './ui/waiting';

// What is not needed for the first picture comes after it.
const MapCanvas = lazy(() => import('./map/canvas').then((m) => ({ default: m.MapCanvas })));
const ThemeOverlay = lazy(() =>
  import('./features/themes/theme-overlay').then((m) => ({ default: m.ThemeOverlay })),
);
const FilterBox = lazy(() =>
  import('./features/views/filter-box').then((m) => ({ default: m.FilterBox })),
);
const ViewsMenu = lazy(() =>
  import('./features/views/views-menu').then((m) => ({ default: m.ViewsMenu })),
);
const WallMapButton = lazy(() =>
  import('./features/wall-map/wall-map-button').then((m) => ({ default: m.WallMapButton })),
);
const BasemapSection = lazy(() =>
  import('./features/basemaps/basemap-section').then((m) => ({ default: m.BasemapSection })),
);
const Inspector = lazy(() =>
  import('./features/inspector/inspector').then((m) => ({ default: m.Inspector })),
);
const VerdictSection = lazy(() =>
  import('./features/verdict/verdict-section').then((m) => ({ default: m.VerdictSection })),
);
const GradingSection = lazy(() =>
  import('./features/grading/grading-panel-section').then((m) => ({ default: m.GradingSection })),
);
const GradeLine = lazy(() =>
  import('./features/grading/grade-line').then((m) => ({ default: m.GradeLine })),
);
const RecordTable = lazy(() =>
  import('./features/table/record-table').then((m) => ({ default: m.RecordTable })),
);
const ListsPanel = lazy(() =>
  import('./features/lists/lists-panel').then((m) => ({ default: m.ListsPanel })),
);
const BlocksPanel = lazy(() =>
  import('./features/blocks/blocks-panel').then((m) => ({ default: m.BlocksPanel })),
);
const TargetsPanel = lazy(() =>
  import('./features/targets/targets-panel').then((m) => ({ default: m.TargetsPanel })),
);
const ProjectsPanel = lazy(() =>
  import('./features/projects/projects-panel').then((m) => ({ default: m.ProjectsPanel })),
);
const ProjectsOf = lazy(() =>
  import('./features/projects/projects-of').then((m) => ({ default: m.ProjectsOf })),
);
const PlanPanel = lazy(() =>
  import('./features/plan/plan-panel').then((m) => ({ default: m.PlanPanel })),
);
const ParcelPanel = lazy(() =>
  import('./features/parcel-edit/parcel-panel').then((m) => ({ default: m.ParcelPanel })),
);
const ParcelChanges = lazy(() =>
  import('./features/parcel-edit/parcel-changes').then((m) => ({ default: m.ParcelChanges })),
);
const ClauseDialog = lazy(() =>
  import('./features/clause/clause-dialog').then((m) => ({ default: m.ClauseDialog })),
);
const QualityPanel = lazy(() =>
  import('./features/quality/quality-panel').then((m) => ({ default: m.QualityPanel })),
);
const DataPanel = lazy(() =>
  import('./features/data/data-panel').then((m) => ({ default: m.DataPanel })),
);
const ImportPanel = lazy(() =>
  import('./features/import/import-panel').then((m) => ({ default: m.ImportPanel })),
);
const MatchPanel = lazy(() =>
  import('./features/import/match-panel').then((m) => ({ default: m.MatchPanel })),
);
const DropTarget = lazy(() =>
  import('./features/import/drop-target').then((m) => ({ default: m.DropTarget })),
);
const PaletteDialog = lazy(() =>
  import('./features/palette/palette-dialog').then((m) => ({ default: m.PaletteDialog })),
);
const HelpDialog = lazy(() =>
  import('./features/keyboard/help-dialog').then((m) => ({ default: m.HelpDialog })),
);
const ActorDialog = lazy(() =>
  import('./features/actor/actor-dialog').then((m) => ({ default: m.ActorDialog })),
);
const WorkspaceDialogs = lazy(() =>
  import('./features/workspaces/workspace-dialogs').then((m) => ({ default: m.WorkspaceDialogs })),
);
const ExportDialog = lazy(() =>
  import('./features/export/export-dialog').then((m) => ({ default: m.ExportDialog })),
);
const WallMapDialog = lazy(() =>
  import('./features/wall-map/wall-map-dialog').then((m) => ({ default: m.WallMapDialog })),
);
const BulletinDialog = lazy(() =>
  import('./features/bulletin/bulletin-dialog').then((m) => ({ default: m.BulletinDialog })),
);
const ConfirmDialog = lazy(() =>
  import('./ui/confirm-dialog').then((m) => ({ default: m.ConfirmDialog })),
);

function App() {
  const confirm = useQuestion<Question, boolean>();
  const actor = useQuestion<'actor', boolean>();
  const [dialog, setDialog] = useState<{ name: string; subject: string } | null>(null);
  const asks = useMemo(
    (): Asks => ({
      confirm: confirm.ask,
      who: async () => useRegistry.getState().actor !== null || actor.ask('actor'),
      open: (name, subject = '') => {
        if (name === 'actor') void actor.ask('actor');
        else setDialog({ name, subject });
      },
      backup: backUp,
    }),
    [confirm.ask, actor.ask],
  );
  return (
    <AskProvider value={asks}>
      <Screen />
      <Suspense>
        {dialog && (
          <WorkspaceDialogs
            dialog={dialog.name}
            subject={dialog.subject}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog?.name === 'export' && <ExportDialog onClose={() => setDialog(null)} />}
        {dialog?.name === 'wall-map' && <WallMapDialog onClose={() => setDialog(null)} />}
        {dialog?.name === 'bulletin' && (
          <BulletinDialog program={dialog.subject} onClose={() => setDialog(null)} />
        )}
        {actor.question && <ActorDialog onDone={actor.answer} />}
        {confirm.question && (
          <ConfirmDialog question={confirm.question} onAnswer={confirm.answer} />
        )}
      </Suspense>
    </AskProvider>
  );
}

function Screen() {
  useKeys();
  const panel = useSession((state) => state.panel);
  const paletteOpen = useSession((state) => state.paletteOpen);
  const helpOpen = useSession((state) => state.helpOpen);
  const clauseOpen = useShownClause((state) => state.clause !== null);
  return (
    <>
      <Desk
        bar={<Area name="顶栏">{<TopBar />}</Area>}
        rail={<Rail />}
        panel={panelOf(panel)}
        map={
          <>
            <Area name="地图">
              <Suspense fallback={<Waiting what="正在载入地图…" />}>
                <MapCanvas />
              </Suspense>
            </Area>
            <Area name="专题图">
              <Suspense>
                <ThemeOverlay
                  filter={
                    <>
                      <FilterBox />
                      <ViewsMenu />
                      <WallMapButton />
                    </>
                  }
                >
                  <BasemapSection />
                </ThemeOverlay>
              </Suspense>
            </Area>
            <Opening />
          </>
        }
        table={
          <Area name="表格">
            <Suspense>
              <TableWhenOpen />
            </Suspense>
          </Area>
        }
        inspector={
          <Area name="档案">
            <Suspense fallback={<Waiting what="正在载入…" />}>
              <Inspector verdict={verdictOf} changes={changesOf} />
            </Suspense>
          </Area>
        }
        notices={<Notices />}
      />
      <Suspense>
        <DropTarget />
        {paletteOpen && <PaletteDialog />}
        {helpOpen && <HelpDialog />}
        {clauseOpen && <ClauseDialog />}
      </Suspense>
    </>
  );
}

const panels: Readonly<Record<Exclude<PanelName, 'map'>, readonly [string, ReactNode]>> = {
  lists: ['清单', <ListsPanel key="lists" />],
  blocks: ['区块', <BlocksPanel key="blocks" />],
  targets: ['目标', <TargetsPanel key="targets" />],
  projects: ['项目', <ProjectsPanel key="projects" />],
  plan: ['方案', <PlanPanel key="plan" grading={<GradingSection />} />],
  quality: ['质检', <QualityPanel key="quality" />],
  data: ['数据', <DataPanel key="data" />],
  import: ['导入', <ImportPanel key="import" />],
  match: ['匹配', <MatchPanel key="match" />],
  parcel: ['地块变更', <ParcelPanel key="parcel" />],
};

function panelOf(panel: PanelName): ReactNode {
  if (panel === 'map') return null;
  const [name, content] = panels[panel];
  return (
    <Area key={panel} name={name}>
      <Suspense fallback={<Waiting what="正在载入…" />}>{content}</Suspense>
    </Area>
  );
}

function verdictOf({ table, id }: Selection): ReactNode {
  return (
    <Suspense>
      <VerdictSection table={table} id={id}>
        {table === 'enterprises' && <GradeLine id={id} />}
      </VerdictSection>
      <ProjectsOf table={table} id={id} />
    </Suspense>
  );
}

function changesOf(parcel: Parcel | null): ReactNode {
  return (
    <Suspense>
      <ParcelChanges parcel={parcel} />
    </Suspense>
  );
}

function TableWhenOpen() {
  const open = useWorkspace((state) => state.opening.state === 'open');
  return open ? <RecordTable /> : null;
}

function Area({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ErrorBoundary area={name} onBackup={() => void backUp()}>
      {children}
    </ErrorBoundary>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <App />
      </MantineProvider>
    </StrictMode>,
  );
}
startAnalysis(() =>
  notify('refused', '专题图和统计没有算出来，地图上是之前的结果。', '请重新载入页面。'),
);
startVerdicts(() => notify('refused', '清单没有算出来，显示的是之前的结果。', '请重新载入页面。'));
startLandProgress(() => notify('refused', '盘活进度没有算出来。', '请重新载入页面。'));
void startApp();
