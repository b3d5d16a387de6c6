import { useEffect, useState } from 'react';
import { attachmentBlob } from '../../app/queries/attachment-bytes';
import type { Attachment } from '../../core/attachment/attachment';

/** An address for the bytes while they are on the screen; given back afterwards. */
export function useBlobUrl({ sha256, mime }: Attachment): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void attachmentBlob(sha256, mime).then((blob) => {
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha256, mime]);
  return url;
}
