import type { SheetLayout } from '../../core/wall-map/sheet-layout';
import type { Place, SheetMark } from '../../core/wall-map/sheet-mark';
import style from './wall-map.module.css';

interface SheetSvgProps {
  readonly layout: SheetLayout;
  /** Address of the picture of the map; none yet leaves the frame empty. */
  readonly map: string | null;
  readonly label: string;
}

/** A sheet in the page, in millimetres: words are text, to be read, found and printed sharp. */
export function SheetSvg({ layout: { paper, frame, marks }, map, label }: SheetSvgProps) {
  return (
    <svg
      className={style.sheet}
      viewBox={`0 0 ${paper.widthMm} ${paper.heightMm}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect width={paper.widthMm} height={paper.heightMm} fill="#ffffff" />
      {map && (
        <image
          href={map}
          x={frame.x}
          y={frame.y}
          width={frame.width}
          height={frame.height}
          preserveAspectRatio="none"
        />
      )}
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
        <Mark key={i} mark={mark} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { readonly mark: SheetMark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          fill={mark.fill ?? 'none'}
          stroke={mark.line ?? 'none'}
          strokeWidth={mark.lineWidth}
        />
      );
    case 'line':
      return (
        <polyline
          points={pointsOf(mark.points)}
          fill="none"
          stroke={mark.color}
          strokeWidth={mark.width}
          strokeLinejoin="round"
          {...(mark.dash.length > 0 && { strokeDasharray: mark.dash.join(' ') })}
        />
      );
    case 'shape':
      return <polygon points={pointsOf(mark.points)} fill={mark.fill} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.bold ? 700 : 400}
          fill={mark.color}
          textAnchor={mark.anchor ?? 'start'}
          opacity={mark.opacity ?? 1}
          {...(mark.turn && { transform: `rotate(${mark.turn} ${mark.x} ${mark.y})` })}
        >
          {mark.text}
        </text>
      );
  }
}

function pointsOf(points: readonly Place[]): string {
  return points.map(([x, y]) => `${x},${y}`).join(' ');
}
