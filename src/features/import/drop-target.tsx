import { useEffect, useState } from 'react';
import type { DroppedEntry } from '../../app/import/walk-folders';
import { notify } from '../../app/notices';
import style from './drop.module.css';

/** Files may be dropped anywhere on the window; while they hang over it, it says what letting go does. */
export function DropTarget() {
  const over = useDrop();
  if (!over) return null;
  return (
    <div className={style.cover} role="status">
      <p className={style.words}>松开以导入</p>
      <p className={style.more}>写入前会先核对；备份文件（.mutu）会打开为工作区</p>
    </div>
  );
}

function useDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element the pointer crosses says enter and leave; the count of both tells whether it left the window.
    let depth = 0;
    const leave = () => {
      depth = 0;
      setOver(false);
    };
    const listen = {
      dragenter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth += 1;
        setOver(!inDialog());
      },
      dragover: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      dragleave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth -= 1;
        if (depth <= 0) leave();
      },
      drop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        const files = [...(event.dataTransfer?.files ?? [])];
        // Entries are there only while the event is; a browser without them gives the files.
        const entries = [...(event.dataTransfer?.items ?? [])].flatMap(
          (item) => (item.kind === 'file' && item.webkitGetAsEntry()) || [],
        );
        if (files.length + entries.length > 0 && !inDialog()) void take(files, entries);
      },
    };
    for (const [name, listener] of Object.entries(listen)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listen)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, []);
  return over;
}

/** The readers come with the first file. */
async function take(files: readonly File[], entries: readonly DroppedEntry[]): Promise<void> {
  try {
    const { takeDropped, takeFiles } = await import('./take-files');
    await (entries.some(({ isDirectory }) => isDirectory)
      ? takeDropped(entries)
      : takeFiles(files));
  } catch {
    notify('refused', '导入功能没有载入，数据没有变。', '请重新载入页面后再试。');
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** A dialog waits for an answer first. */
function inDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
