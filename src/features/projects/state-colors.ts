import { useComputedColorScheme } from '@mantine/core';
import type { ProjectState } from '../../core/project/project';

type StateColors = Readonly<Record<ProjectState, string>>;

/** Told apart by people who see red and green alike; the state stands beside it in words wherever it is used. */
const light: StateColors = {
  入单: '#55616a',
  建档: '#0b5fa5',
  方案: '#6b3fa0',
  整治: '#9a4b00',
  验收: '#006a73',
  销号: '#1c6039',
};

const dark: StateColors = {
  入单: '#a7b2ba',
  建档: '#7db8ee',
  方案: '#c0a0ee',
  整治: '#f0a860',
  验收: '#5fd0d8',
  销号: '#86cfa3',
};

export function useStateColors(): StateColors {
  return useComputedColorScheme('light') === 'dark' ? dark : light;
}
