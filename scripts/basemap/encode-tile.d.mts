interface Feature {
  readonly type: 1 | 2 | 3;
  readonly geometry: readonly unknown[];
  readonly tags: Readonly<Record<string, string | number | null>> | null;
}

export function encodeTile(
  layers: readonly (readonly [name: string, features: readonly Feature[]])[],
): Uint8Array;
