import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Ten steps of the ink-teal of the accent; step 8 carries white text with contrast to spare. */
const ink = [
  '#eef6f8',
  '#dcebf0',
  '#b6d6e0',
  '#8dc0cf',
  '#63a7bb',
  '#3d8ba2',
  '#266f86',
  '#195f76',
  '#0f5468',
  '#093f4f',
] as const;

const font = 'var(--mutu-font)';

export const theme = createTheme({
  colors: { ink: [...ink] },
  primaryColor: 'ink',
  primaryShade: 8,
  fontFamily: font,
  fontFamilyMonospace: 'var(--mutu-font-code)',
  headings: { fontFamily: font },
  fontSizes: { xs: 'var(--mutu-size-2)', sm: 'var(--mutu-size-2)', md: 'var(--mutu-size-3)' },
  defaultRadius: 'var(--mutu-radius)',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 32, color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
  },
});

/** Mantine draws with our tokens, so that light, dark and the map agree. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--mutu-surface)',
    '--mantine-color-text': 'var(--mutu-text)',
    '--mantine-color-dimmed': 'var(--mutu-text-2)',
    '--mantine-color-placeholder': 'var(--mutu-text-2)',
    '--mantine-color-error': 'var(--mutu-danger)',
    '--mantine-color-anchor': 'var(--mutu-accent)',
    '--mantine-color-default': 'var(--mutu-surface)',
    '--mantine-color-default-hover': 'var(--mutu-surface-2)',
    '--mantine-color-default-color': 'var(--mutu-text)',
    '--mantine-color-default-border': 'var(--mutu-line-2)',
    '--mantine-primary-color-filled': 'var(--mutu-accent)',
    '--mantine-primary-color-filled-hover': 'var(--mutu-accent)',
    '--mantine-primary-color-contrast': 'var(--mutu-on-accent)',
    '--mantine-color-ink-filled': 'var(--mutu-accent)',
    '--mantine-color-ink-filled-hover': 'var(--mutu-accent)',
    '--mantine-color-gray-light-color': 'var(--mutu-text)',
    '--mantine-color-gray-light-hover': 'var(--mutu-surface-3)',
  };
  return { variables: {}, light: both, dark: both };
};
