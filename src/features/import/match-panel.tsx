import { useImport } from '../../app/import/import-store';
import { showPanel } from '../../app/session';
import { Panel } from '../../ui/panel';
import style from './import.module.css';
import { MatchView } from './match-view';

/** 企业与地块匹配, at any time and not only after an import. */
export function MatchPanel() {
  const plan = useImport((state) => state.plan);
  return (
    <Panel title="企业与地块匹配" onClose={() => showPanel('map')}>
      {!plan && (
        <p className={style.block}>
          权利人、企业坐标和台账用地面积取自导入的文件，不保存。要用到它们，请再导入同一文件，到“核对”一步后回到这里。
        </p>
      )}
      <MatchView />
    </Panel>
  );
}
