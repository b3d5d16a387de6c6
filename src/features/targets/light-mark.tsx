import { lightWords } from '../../core/target/figure-words';
import type { Light } from '../../core/target/light';
import { lightSigns } from './figure-words';
import style from './targets.module.css';

interface LightMarkProps {
  readonly light: Light;
  readonly why: string;
  /** The shape alone, where the word would stand in every cell; the word is still read out. */
  readonly small?: boolean;
}

/** A light: colour, shape and word. */
export function LightMark({ light, why, small = false }: LightMarkProps) {
  return (
    <span className={style.light} data-light={light} title={why}>
      <span aria-hidden>{lightSigns[light]}</span>
      <span className={small ? style.unseen : undefined}> {lightWords[light]}</span>
    </span>
  );
}
