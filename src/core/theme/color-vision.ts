/** How colours look to the eye and to the colour-blind eye: what the tests of the palette measure by. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

export const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const matrices: Readonly<Record<Exclude<Vision, 'normal'>, readonly Triple[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The distance of two colours in OKLab for an eye; 0.02 is just seen, white to black is 1. */
export function colorDistance(a: string, b: string, vision: Vision): number {
  const [p, q] = [okLab(a, vision), okLab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** `#rrggbb` as it looks to an eye, in OKLab. */
export function okLab(hex: string, vision: Vision): Triple {
  const seen = seenBy(linear(hex), vision);
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  );
}

function seenBy(rgb: Triple, vision: Vision): Triple {
  if (vision === 'normal') return rgb;
  const [r, g, b] = times(matrices[vision], rgb);
  return [clamp(r), clamp(g), clamp(b)];
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(rows: readonly Triple[], [x, y, z]: Triple): Triple {
  return rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
