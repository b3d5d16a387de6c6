import { useCallback, useEffect, useRef, useState } from 'react';
import { type BulletinFormat, runBulletinJob } from '../../app/jobs/bulletin-job';
import type { Bulletin, BulletinPicture } from '../../core/bulletin/bulletin';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { saveFile } from '../../ui/save-file';

export type Output =
  | { readonly kind: 'ready'; readonly refusal: Refusal | null }
  | { readonly kind: 'writing'; readonly format: BulletinFormat }
  | { readonly kind: 'done'; readonly fileName: string };

const ready = { kind: 'ready', refusal: null } as const;
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

/** From the press of a button to a file among the downloads. */
export function useOutput() {
  const [output, setOutput] = useState<Output>(ready);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const write = useCallback(
    async (format: BulletinFormat, bulletin: Bulletin, picture: BulletinPicture | null) => {
      const own = new AbortController();
      running.current?.abort();
      running.current = own;
      setOutput({ kind: 'writing', format });
      try {
        const answer = await runBulletinJob({ format, bulletin, picture }, own.signal);
        if (isRefusal(answer)) {
          setOutput({ kind: 'ready', refusal: answer });
          return;
        }
        const fileName = `${nameOf(bulletin)}.${format}`;
        saveFile(fileName, answer);
        setOutput({ kind: 'done', fileName });
      } catch {
        if (own.signal.aborted) return;
        const now = '请重新载入页面，再试一次；数据没有受影响。';
        setOutput({ kind: 'ready', refusal: refuse('bulletin-broken', '文件没有写成。', now) });
      }
    },
    [],
  );
  return { output, write };
}

function nameOf({ title, mark }: Bulletin): string {
  const clean = title.replaceAll(UNFIT, ' ').trim();
  return mark === '' ? clean : `${mark}-${clean}`;
}
