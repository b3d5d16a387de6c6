import type { Attachment } from '../../core/attachment/attachment';
import { byteSize } from '../../ui/byte-size';
import { Dialog } from '../../ui/dialog';
import { localMinute } from '../../ui/local-time';
import style from './photo-dialog.module.css';

interface PhotoDialogProps {
  readonly attachment: Attachment;
  readonly url: string;
  readonly onClose: () => void;
}

/** A photo as large as the window allows, never cropped. */
export function PhotoDialog({ attachment, url, onClose }: PhotoDialogProps) {
  const { name, bytes, at } = attachment;
  return (
    <Dialog title={name} large onClose={onClose}>
      <img className={style.image} src={url} alt={name} />
      <p className={style.about}>
        <span>
          {byteSize(bytes)} · 添加于 {localMinute(at)}
        </span>
        <a className={style.link} href={url} download={name}>
          下载原图
        </a>
      </p>
    </Dialog>
  );
}
