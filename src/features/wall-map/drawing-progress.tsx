import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import form from '../../ui/form.module.css';
import style from './wall-map.module.css';

interface DrawingProgressProps {
  readonly done: number;
  /** None while the tiles of names are still read. */
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far the picture is. It may be given up at any time: no file is there yet. */
export function DrawingProgress({ done, of, onCancel }: DrawingProgressProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const what = '正在画挂图…';
  return (
    <div className={form.form}>
      <p role="status">{what}</p>
      <progress
        className={style.progress}
        aria-label={what}
        {...(of > 0 && { max: of, value: done })}
      />
      <p className={form.note}>
        {of > 0 ? `分 ${of} 块画，已画 ${done} 块。` : '正在取底图…'}画完之前请让本页留在前台。
      </p>
      <div className={form.actions}>
        <Button ref={button} onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
