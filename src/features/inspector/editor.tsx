import { type ReactNode, useEffect, useRef } from 'react';
import style from './facts.module.css';

/** A form opened in place. It brings itself wholly into sight, so that its buttons are found. */
export function Editor({ children }: { children: ReactNode }) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={own} className={style.editor}>
      {children}
    </div>
  );
}
