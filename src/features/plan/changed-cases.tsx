import { useMemo, useState } from 'react';
import { changedCases } from '../../core/program/changed-cases';
import type { Expected } from '../../core/program/read-cases';
import type { Program } from '../../core/program/resolve-program';
import { TextButton } from '../../ui/text-button';
import style from './item.module.css';
import panel from './plan.module.css';
import { usePlan } from './plan-context';

const FEW = 5;

/** Which of the pack's own cases come out otherwise; none may mean that no case tries the figure. */
export function ChangedCases({ program }: { program: Program }) {
  const { loaded } = usePlan();
  const [all, setAll] = useState(false);
  const changed = useMemo(() => changedCases(program, loaded.cases), [program, loaded.cases]);
  const shown = all ? changed : changed.slice(0, FEW);
  return (
    <div className={panel.changed} role="status">
      <p>
        {changed.length === 0
          ? `方案包的 ${loaded.cases.length} 个用例结果不变。`
          : `方案包的 ${loaded.cases.length} 个用例中，${changed.length} 个结果改变：`}
      </p>
      <ul className={style.tasks}>
        {shown.map(({ case: { name, line }, before, after }) => (
          <li key={line}>
            {name}：{say(before)} → {say(after)}
          </li>
        ))}
      </ul>
      {changed.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>显示全部 {changed.length} 个</TextButton>
      )}
    </div>
  );
}

function say({ listing, track, missing }: Expected): string {
  const how = track === '—' ? '' : `、${track}`;
  return missing.length > 0 ? `${listing}（缺${missing.join('、')}）` : `${listing}${how}`;
}
