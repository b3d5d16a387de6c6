import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useMapPicture } from '../app/map-picture';
import { PictureStage } from './picture-stage';

let stage: PictureStage;
const now = () => useMapPicture.getState();

beforeEach(() => {
  vi.useFakeTimers();
  useMapPicture.setState(useMapPicture.getInitialState(), true);
  stage = new PictureStage();
  stage.begin();
});
afterEach(() => vi.useRealTimers());

it('follows colours from being told to the screen', () => {
  stage.told();
  expect([now().stage, stage.isAsking]).toEqual(['told', false]);
  stage.asked();
  expect([now().stage, stage.isAsking]).toEqual(['asked', true]);
  stage.shown();
  expect([now(), stage.isAsking]).toEqual([{ shown: 1, stage: 'shown', waiting: false }, false]);
});

it('a picture of what was asked for before is not that of colours told since', () => {
  stage.asked();
  stage.told();
  stage.shown();
  expect(now()).toMatchObject({ shown: 1, stage: 'told' });
  stage.asked();
  stage.shown();
  expect(now()).toMatchObject({ shown: 2, stage: 'shown' });
});

it('what is there is drawn before the next one is begun', () => {
  const done: string[] = [];
  stage.whenDrawn(() => done.push('at once'));
  stage.told();
  stage.asked();
  stage.come();
  expect(now().stage).toBe('come');
  stage.told();
  // Late for a picture that was overtaken.
  stage.come();
  expect(now().stage).toBe('told');
  stage.whenDrawn(() => {
    done.push('next');
    stage.asked();
  });
  stage.whenDrawn(() => done.push('and more'));
  expect(done).toEqual(['at once']);
  stage.shown();
  expect([done, now().stage]).toEqual([['at once', 'next', 'and more'], 'asked']);
});

it('before there is a picture nothing waits for it', () => {
  const starting = new PictureStage();
  starting.asked();
  let done = 0;
  starting.whenDrawn(() => done++);
  expect([done, starting.isAsking]).toEqual([1, false]);
});

it('waits for no picture before there is any, nor for one that does not come', () => {
  const starting = new PictureStage();
  starting.told();
  expect(now().stage).toBe('shown');
  stage.told();
  vi.advanceTimersByTime(999);
  expect(now().stage).toBe('told');
  vi.advanceTimersByTime(1);
  expect(now()).toMatchObject({ shown: 0, stage: 'shown' });
});

it('a picture that comes late breaks off no later wait, and a map that goes leaves none', () => {
  stage.told();
  vi.advanceTimersByTime(600);
  stage.told();
  vi.advanceTimersByTime(600);
  expect(now().stage).toBe('told');
  useMapPicture.setState({ waiting: true });
  stage.stop();
  expect(now()).toMatchObject({ stage: 'shown', waiting: false });
});
