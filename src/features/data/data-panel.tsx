import { showPanel } from '../../app/session';
import { Panel } from '../../ui/panel';
import { ActorSection } from './actor-section';
import { BackupSection } from './backup-section';
import { ChangeLog } from './change-log';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { MatchSection } from './match-section';
import { StorageSection } from './storage-section';
import { ThisWorkspace } from './this-workspace';
import { WorkspaceList } from './workspace-list';

export function DataPanel() {
  return (
    <Panel title="数据" onClose={() => showPanel('map')}>
      <ImportSection />
      <MatchSection />
      <ExportSection />
      <ThisWorkspace />
      <BackupSection />
      <WorkspaceList />
      <ActorSection />
      <StorageSection />
      <ChangeLog />
    </Panel>
  );
}
