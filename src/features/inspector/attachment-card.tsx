import { IconFileText, IconPhotoOff, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { removeAttachment } from '../../app/commands/remove-attachment';
import { announce } from '../../app/notices';
import { attachmentBlob } from '../../app/queries/attachment-bytes';
import type { Attachment } from '../../core/attachment/attachment';
import { useAsk } from '../../ui/ask-context';
import { byteSize } from '../../ui/byte-size';
import { IconButton } from '../../ui/icon-button';
import { localMinute } from '../../ui/local-time';
import { useBlobUrl } from '../../ui/use-blob-url';
import style from './attachments.module.css';
import { PhotoDialog } from './photo-dialog';

export function AttachmentCard({ attachment }: { attachment: Attachment }) {
  const { id, name, mime, bytes, sha256, at } = attachment;
  const url = useBlobUrl(sha256, () => attachmentBlob(sha256));
  const [broken, setBroken] = useState(false);
  const [large, setLarge] = useState(false);
  const { who, confirm } = useAsk();
  const remove = async () => {
    const question = { title: '删除附件', text: `将删除“${name}”（可撤销）。`, yes: '删除' };
    if ((await confirm(question)) && (await who())) await announce(removeAttachment({ id }));
  };
  const isPicture = mime.startsWith('image/');
  const about = `${name} · ${byteSize(bytes)} · ${localMinute(at)}`;
  return (
    <li className={style.photo}>
      {isPicture && url && !broken ? (
        <button
          type="button"
          className={style.open}
          aria-label={`放大查看 ${name}`}
          title={about}
          onClick={() => setLarge(true)}
        >
          <img src={url} alt="" onError={() => setBroken(true)} />
        </button>
      ) : (
        <a className={style.paper} {...(url ? { href: url, download: name } : {})} title={about}>
          {broken ? (
            <>
              <IconPhotoOff size={24} stroke={1.3} aria-hidden />
              无法显示
            </>
          ) : (
            <IconFileText size={28} stroke={1.3} aria-label={`下载 ${name}`} />
          )}
        </a>
      )}
      <div className={style.caption}>
        <a {...(url ? { href: url, download: name } : {})} title={about}>
          {name}
        </a>
        <IconButton label={`删除 ${name}`} side="left" small onClick={() => void remove()}>
          <IconTrash size={15} stroke={1.6} />
        </IconButton>
      </div>
      {large && url && (
        <PhotoDialog attachment={attachment} url={url} onClose={() => setLarge(false)} />
      )}
    </li>
  );
}
