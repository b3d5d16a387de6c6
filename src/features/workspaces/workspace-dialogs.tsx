import { CreateDialog } from './create-dialog';
import { DeleteDialog } from './delete-dialog';
import { RenameDialog } from './rename-dialog';

interface WorkspaceDialogsProps {
  readonly dialog: string;
  readonly subject: string;
  readonly onClose: () => void;
}

export function WorkspaceDialogs({ dialog, subject, onClose }: WorkspaceDialogsProps) {
  if (dialog === 'create-workspace') return <CreateDialog onClose={onClose} />;
  if (dialog === 'rename-workspace') return <RenameDialog id={subject} onClose={onClose} />;
  if (dialog === 'delete-workspace') return <DeleteDialog id={subject} onClose={onClose} />;
  return null;
}
