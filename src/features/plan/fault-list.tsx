import type { PackFault } from '../../core/program/pack-fault';
import style from './item.module.css';
import panel from './plan.module.css';

interface FaultListProps {
  readonly lead: string;
  readonly faults: readonly (PackFault | string)[];
}

/** Why a pack is not used, every reason with its place in the file. */
export function FaultList({ lead, faults }: FaultListProps) {
  return (
    <div className={panel.faults} role="alert">
      <p>{lead}</p>
      <p className={style.meta}>共 {faults.length} 处，请改正方案包后重新导入：</p>
      <ol>
        {faults.map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice; none ever moves.
          <li key={i}>
            {typeof fault === 'string' ? (
              fault
            ) : (
              <>
                <code>{fault.path}</code>：{fault.why}
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
