import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';

interface WorkingProps {
  readonly what: string;
  readonly onStop: () => void;
}

/** Something is worked out off the page, and may be given up. */
export function Working({ what, onStop }: WorkingProps) {
  return (
    <p className={style.hint} role="status">
      {what} <TextButton onClick={onStop}>停止</TextButton>
    </p>
  );
}
