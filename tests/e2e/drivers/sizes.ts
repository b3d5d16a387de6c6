export interface Size {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

/** The screens the app is promised for. */
export const SIZES = {
  laptop: { width: 1366, height: 768, touch: false },
  desktop: { width: 1440, height: 900, touch: false },
  large: { width: 2560, height: 1440, touch: false },
  tablet: { width: 820, height: 1180, touch: true },
  wall: { width: 3840, height: 1080, touch: false },
} as const satisfies Record<string, Size>;
