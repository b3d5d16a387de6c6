import { createContext, useContext } from 'react';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The verb on the button that goes ahead. */
  readonly yes: string;
  readonly no?: string;
  readonly danger?: boolean;
  /** Going ahead would lose work: the button that stays is the one that stands out. */
  readonly stay?: boolean;
}

/**
 * What any part of the screen may ask of the whole: a yes or no, the name of the person at work
 * before something is written, a dialog that lives elsewhere, a backup file.
 */
export interface Asks {
  readonly confirm: (question: Question) => Promise<boolean>;
  /** Resolves true when it is known who is at work; asks first when it is not. */
  readonly who: () => Promise<boolean>;
  readonly open: (dialog: string, subject?: string) => void;
  /** Of the open workspace unless another is named; true once the file is handed over. */
  readonly backup: (id?: string) => Promise<boolean>;
}

const AskContext = createContext<Asks | null>(null);

export const AskProvider = AskContext.Provider;

export function useAsk(): Asks {
  const asks = useContext(AskContext);
  if (!asks) throw new Error('useAsk needs an AskProvider above it');
  return asks;
}
