import { IconFileText, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addAttachment } from '../../app/commands/add-attachment';
import { removeAttachment } from '../../app/commands/remove-attachment';
import { announce } from '../../app/notices';
import { attachmentBlob } from '../../app/queries/attachment-bytes';
import { useWorkspace } from '../../app/workspace-store';
import type { Attachment } from '../../core/attachment/attachment';
import { useAsk } from '../../ui/ask-context';
import { byteSize } from '../../ui/byte-size';
import { FileButton } from '../../ui/file-button';
import { IconButton } from '../../ui/icon-button';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { useBlobUrl } from '../../ui/use-blob-url';
import look from './detail.module.css';

/** Photos and papers that show what was done; kept here with their fingerprint. */
export function Evidence({ id }: { readonly id: string }) {
  const attachments = useWorkspace((state) => state.ws.tables.attachments);
  const own = useMemo(
    () =>
      [...attachments.values()].filter(
        ({ subject }) => subject.table === 'projects' && subject.id === id,
      ),
    [attachments, id],
  );
  const { who } = useAsk();
  const add = async (file: File) => {
    if (await who()) await announce(addAttachment({ table: 'projects', id, file }));
  };
  return (
    <Section title="佐证材料" aside={own.length > 0 ? `${own.length} 件` : undefined}>
      {own.length === 0 && <Quiet>还没有照片或文件。</Quiet>}
      <ul className={look.files}>
        {own.map((attachment) => (
          <File key={attachment.id} attachment={attachment} />
        ))}
      </ul>
      <FileButton accept="image/*,.pdf" multiple onFile={(file) => void add(file)}>
        添加照片或 PDF
      </FileButton>
    </Section>
  );
}

function File({ attachment }: { readonly attachment: Attachment }) {
  const { id, name, mime, bytes, sha256, at } = attachment;
  const url = useBlobUrl(sha256, () => attachmentBlob(sha256));
  const { confirm, who } = useAsk();
  const remove = async () => {
    const question = { title: '删除佐证材料', text: `将删除“${name}”（可撤销）。`, yes: '删除' };
    if ((await confirm(question)) && (await who())) await announce(removeAttachment({ id }));
  };
  return (
    <li>
      {mime.startsWith('image/') && url ? (
        <img src={url} alt="" />
      ) : (
        <IconFileText size={24} stroke={1.3} aria-hidden />
      )}
      <span className={look.file}>
        <a {...(url ? { href: url, download: name } : {})} title={name}>
          {name}
        </a>
        <small title={`SHA-256 ${sha256}`}>
          {byteSize(bytes)} · {localMinute(at)} · {sha256.slice(0, 8)}
        </small>
      </span>
      <IconButton label={`删除 ${name}`} side="left" small onClick={() => void remove()}>
        <IconTrash size={15} stroke={1.6} />
      </IconButton>
    </li>
  );
}
