import type { ProjectLight } from '../../core/project/due-project';
import type { ProjectState } from '../../core/project/project';
import { useStateColors } from './state-colors';
import look from './state-mark.module.css';

/** A state by colour and word. */
export function StateMark({ state }: { readonly state: ProjectState }) {
  const color = useStateColors()[state];
  return (
    <span className={look.state} style={{ color }}>
      {state}
    </span>
  );
}

/** Lights have a shape of their own, for whoever cannot tell the colours. */
const signs: Readonly<Record<ProjectLight, string>> = {
  逾期: '▲',
  即将到期: '◆',
  正常: '●',
  不计逾期: '□',
  未定期限: '○',
  已销号: '✓',
};

export function LightMark({ light, why }: { readonly light: ProjectLight; readonly why: string }) {
  return (
    <span className={look.light} data-light={light} title={why}>
      <span aria-hidden>{signs[light]}</span> {light}
    </span>
  );
}
