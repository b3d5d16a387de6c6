import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { redo, undo, useUndo } from '../../app/history';
import { announce } from '../../app/notices';
import { useAsk } from '../../ui/ask-context';
import { IconButton } from '../../ui/icon-button';

export function UndoButtons() {
  const stack = useUndo();
  const { who } = useAsk();
  const take = async (step: typeof undo) => {
    if (await who()) await announce(step());
  };
  return (
    <>
      <IconButton
        label={stack.undo ? `撤销：${stack.undo.title}` : '没有可撤销的操作'}
        keys="Ctrl+Z"
        disabled={!stack.undo}
        onClick={() => void take(undo)}
      >
        <IconArrowBackUp size={19} stroke={1.6} />
      </IconButton>
      <IconButton
        label={stack.redo ? `重做：${stack.redo.title}` : '没有可重做的操作'}
        keys="Ctrl+Shift+Z"
        disabled={!stack.redo}
        onClick={() => void take(redo)}
      >
        <IconArrowForwardUp size={19} stroke={1.6} />
      </IconButton>
    </>
  );
}
