import {
  IconClipboardCheck,
  IconDatabase,
  IconFileText,
  IconLayoutKanban,
  IconListCheck,
  IconMap2,
  IconPolygon,
  IconTargetArrow,
} from '@tabler/icons-react';
import { type PanelName, showPanel, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { countOpen } from '../../core/finding/count-open';
import style from './rail.module.css';

const entries = [
  { panel: 'map', label: '一张图', Icon: IconMap2 },
  { panel: 'lists', label: '清单', Icon: IconListCheck },
  { panel: 'blocks', label: '区块', Icon: IconPolygon },
  { panel: 'targets', label: '目标', Icon: IconTargetArrow },
  { panel: 'projects', label: '项目', Icon: IconLayoutKanban },
  { panel: 'plan', label: '方案', Icon: IconFileText },
  { panel: 'quality', label: '质检', Icon: IconClipboardCheck },
  { panel: 'data', label: '数据', Icon: IconDatabase },
] as const satisfies readonly { panel: PanelName; label: string; Icon: unknown }[];

export function Rail() {
  const panel = useSession((state) => state.panel);
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const open = countOpen(findings);
  return (
    <ul className={style.rail}>
      {entries.map(({ panel: name, label, Icon }, index) => (
        <li key={name}>
          <button
            type="button"
            className={style.entry}
            aria-current={panel === name ? 'page' : undefined}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => showPanel(name)}
          >
            <Icon size={21} stroke={1.6} aria-hidden />
            <span>{label}</span>
            {name === 'quality' && open > 0 && (
              <span className={style.count}>
                {open > 999 ? '999+' : open}
                <span className={style.unseen}>条待处理</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
