/** A length people read at a glance, and how long it is drawn. */
export interface ScaleBar {
  readonly label: string;
  readonly widthPx: number;
}

/** The longest of 1, 2 or 5 × 10ⁿ metres that fits. */
export function scaleBar(metresPerPx: number, maxPx: number): ScaleBar {
  const most = metresPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  return { label: lengthLabel(metres), widthPx: Math.round(metres / metresPerPx) };
}

function lengthLabel(metres: number): string {
  if (metres >= 1000) return `${(metres / 1000).toLocaleString('en-US')} 千米`;
  return `${Number(metres.toPrecision(1))} 米`;
}
