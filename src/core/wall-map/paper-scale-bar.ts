/** A scale bar on paper: two parts, filled in turns, with the length at each end. */
export interface PaperScaleBar {
  readonly lengthMm: number;
  readonly ticks: readonly { readonly atMm: number; readonly label: string }[];
}

const PARTS = 2;

/** The longest of 1, 2 or 5 × 10ⁿ metres that is at most so long on paper. */
export function paperScaleBar(scale: number, mostMm: number): PaperScaleBar {
  const most = (mostMm / 1000) * scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  const lengthMm = (metres / scale) * 1000;
  const unit = metres >= 2000 ? { name: '千米', metres: 1000 } : { name: '米', metres: 1 };
  const ticks = Array.from({ length: PARTS + 1 }, (_, i) => {
    const value = Number(((metres * i) / PARTS / unit.metres).toPrecision(6));
    return {
      atMm: (lengthMm * i) / PARTS,
      label: i === PARTS ? `${value} ${unit.name}` : `${value}`,
    };
  });
  return { lengthMm, ticks };
}

/** 1:25,000; what is not a round figure is told to three digits, as 约. */
export function scaleText(scale: number): string {
  const rounded = Number(scale.toPrecision(3));
  const whole = Math.round(rounded)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return Math.abs(scale / rounded - 1) < 1e-6 ? `1:${whole}` : `约 1:${whole}`;
}
