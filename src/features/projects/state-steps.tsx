import { type ProjectState, projectStates } from '../../core/project/project';
import look from './detail.module.css';
import { useStateColors } from './state-colors';

/** The way from 入单 to 销号, and how far along it is. */
export function StateSteps({ state }: { readonly state: ProjectState }) {
  const color = useStateColors()[state];
  const now = projectStates.indexOf(state);
  return (
    <ol className={look.steps} aria-label={`状态：${state}`}>
      {projectStates.map((one, at) => (
        <li
          key={one}
          aria-current={at === now ? 'step' : undefined}
          data-done={at < now || undefined}
          style={at <= now ? { borderColor: color } : undefined}
        >
          {one}
        </li>
      ))}
    </ol>
  );
}
