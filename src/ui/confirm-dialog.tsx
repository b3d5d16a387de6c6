import { Button } from '@mantine/core';
import type { Question } from './ask-context';
import { Dialog } from './dialog';
import style from './form.module.css';

interface ConfirmDialogProps {
  readonly question: Question;
  readonly onAnswer: (yes: boolean) => void;
}

export function ConfirmDialog({ question, onAnswer }: ConfirmDialogProps) {
  return (
    <Dialog title={question.title} onClose={() => onAnswer(false)}>
      <p>{question.text}</p>
      <div className={style.actions}>
        <Button
          variant={question.stay ? 'filled' : 'default'}
          onClick={() => onAnswer(false)}
          data-autofocus
        >
          {question.no ?? '取消'}
        </Button>
        <Button
          variant={question.stay ? 'default' : 'filled'}
          {...(question.danger ? { className: style.danger } : {})}
          onClick={() => onAnswer(true)}
        >
          {question.yes}
        </Button>
      </div>
    </Dialog>
  );
}
