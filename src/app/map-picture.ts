import { create } from 'zustand';

/** Counts pictures of the land: one more when all that was told to be drawn otherwise is on the screen. */
export const useMapPicture = create<{ readonly shown: number }>(() => ({ shown: 0 }));
