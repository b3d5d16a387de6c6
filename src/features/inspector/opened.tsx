import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import style from './figures.module.css';

interface OpenedProps {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** What the value was made of, in a line. */
  readonly made: ReactNode;
  /** The parts themselves, shown when asked for. */
  readonly children: ReactNode;
}

/** A figure that opens to its parts. */
export function Opened({ name, value, unit, made, children }: OpenedProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={style.figure}>
      <button
        type="button"
        className={style.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={15} className={style.turn} data-open={open} aria-hidden />
        <span className={style.name}>{name}</span>
        <span className={style.value}>
          {value}
          {unit && <small>{unit}</small>}
        </span>
      </button>
      <p className={style.made}>{made}</p>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
