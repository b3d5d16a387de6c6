import style from './plan.module.css';
import { type SectionName, sections } from './sections';

interface SectionMenuProps {
  readonly now: SectionName;
  /** How many items a part holds; nothing is said of a part without items to count. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  readonly onGo: (section: SectionName) => void;
}

export function SectionMenu({ now, counts, onGo }: SectionMenuProps) {
  return (
    <nav className={style.menu} aria-label="方案内容">
      {sections.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          aria-current={name === now ? 'true' : undefined}
          onClick={() => onGo(name)}
        >
          {label}
          {counts[name] !== undefined && <small>{counts[name]}</small>}
        </button>
      ))}
    </nav>
  );
}
