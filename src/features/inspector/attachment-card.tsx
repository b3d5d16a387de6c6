import { IconFileText, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { removeAttachment } from '../../app/commands/remove-attachment';
import { announce } from '../../app/notices';
import { attachmentBlob } from '../../app/queries/attachment-bytes';
import type { Attachment } from '../../core/attachment/attachment';
import { useAsk } from '../../ui/ask-context';
import { byteSize } from '../../ui/byte-size';
import { IconButton } from '../../ui/icon-button';
import { localMinute } from '../../ui/local-time';
import style from './sheet.module.css';

export function AttachmentCard({ attachment }: { attachment: Attachment }) {
  const { id, name, mime, bytes, at } = attachment;
  const url = useBlobUrl(attachment);
  const { who, confirm } = useAsk();
  const remove = async () => {
    const question = { title: '删除附件', text: `将删除“${name}”（可撤销）。`, yes: '删除' };
    if ((await confirm(question)) && (await who())) await announce(removeAttachment({ id }));
  };
  return (
    <li className={style.photo}>
      {url && mime.startsWith('image/') ? (
        <img src={url} alt="" />
      ) : (
        <div className={style.paper}>
          <IconFileText size={28} stroke={1.3} aria-hidden />
        </div>
      )}
      <div className={style.caption}>
        <a
          {...(url ? { href: url, download: name } : {})}
          title={`${name} · ${byteSize(bytes)} · ${localMinute(at)}`}
        >
          {name}
        </a>
        <IconButton label={`删除 ${name}`} side="left" small onClick={() => void remove()}>
          <IconTrash size={15} stroke={1.6} />
        </IconButton>
      </div>
    </li>
  );
}

/** An address for the bytes while they are on the screen; given back afterwards. */
function useBlobUrl({ sha256, mime }: Attachment): string | null {
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
