import { createContext } from 'react';

/** Whether the page is being put on paper, for the charts of the board. */
export const Paper = createContext(false);
