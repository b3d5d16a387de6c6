import { useMemo } from 'react';
import { addAttachment } from '../../app/commands/add-attachment';
import { announce } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Attachment } from '../../core/attachment/attachment';
import { useAsk } from '../../ui/ask-context';
import { FileButton } from '../../ui/file-button';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { AttachmentCard } from './attachment-card';
import style from './attachments.module.css';

export function Attachments({ table, id }: { table: 'parcels' | 'enterprises'; id: string }) {
  const attachments = useWorkspace((state) => state.ws.tables.attachments);
  const own = useMemo(() => {
    const found: Attachment[] = [];
    for (const attachment of attachments.values()) {
      const { subject } = attachment;
      if (subject.id === id && subject.table === table) found.push(attachment);
    }
    return found;
  }, [attachments, table, id]);
  const { who } = useAsk();
  const add = async (file: File) => {
    if (await who()) await announce(addAttachment({ table, id, file }));
  };
  return (
    <Section title="附件" aside={own.length > 0 ? `${own.length} 件` : undefined}>
      {own.length > 0 ? (
        <ul className={style.photos}>
          {own.map((attachment) => (
            <AttachmentCard key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      ) : (
        <Quiet>还没有照片或文件。</Quiet>
      )}
      <FileButton accept="image/*,.pdf" onFile={(file) => void add(file)}>
        添加照片或 PDF
      </FileButton>
    </Section>
  );
}
