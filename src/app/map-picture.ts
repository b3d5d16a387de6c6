import { create } from 'zustand';

export interface MapPicture {
  /** Counts pictures of the land: one more when all that was told to be drawn otherwise is on the screen. */
  readonly shown: number;
  /** How far the newest colours of the land have come: told to be drawn, their tiles asked for, there, on the screen. */
  readonly stage: 'told' | 'asked' | 'come' | 'shown';
  /** There are newer ones still, which wait until nothing of those is on its way. */
  readonly waiting: boolean;
}

export const useMapPicture = create<MapPicture>(() => ({
  shown: 0,
  stage: 'shown',
  waiting: false,
}));

/** Whether the worker or the engine is still at the newest colours: others would spoil that picture. */
export function isPictureOnItsWay({ stage }: MapPicture): boolean {
  return stage === 'told' || stage === 'asked';
}

/** Whether the newest colours are not even asked for: still newer ones would take their place. */
export function isPictureBehind({ stage, waiting }: MapPicture): boolean {
  return waiting || stage === 'told';
}
