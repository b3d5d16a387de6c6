import { attributeOf, scanXml } from '../xml/scan-xml';
import { builtinShape, shapeOfFormat, type TimeShape } from './serial-day';

/** What the number format of a cell makes of its number. */
export interface NumberShape {
  readonly time: TimeShape | null;
  /** `000000`: a code that is kept as a number and shown with its zeros. */
  readonly digits: number;
  readonly percent: boolean;
}

/** A spreadsheet takes no longer ones. */
const LONGEST_FORMAT = 255;

const PLAIN: NumberShape = { time: null, digits: 0, percent: false };

/** The shape of each style a cell may name, in their order. */
export function readStyles(bytes: Uint8Array | null): readonly NumberShape[] {
  if (!bytes) return [];
  const formats = new Map<number, string>();
  const shapes: NumberShape[] = [];
  let inCells = false;
  scanXml(bytes, {
    listening: false,
    text: () => {},
    open(name, attributes) {
      if (name === 'numFmt') {
        const id = Number(attributeOf(attributes, 'numFmtId'));
        formats.set(id, (attributeOf(attributes, 'formatCode') ?? '').slice(0, LONGEST_FORMAT));
      } else if (name === 'cellXfs') inCells = true;
      else if (inCells && name === 'xf') {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        shapes.push(shapeOf(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return shapes;
}

function shapeOf(id: number, format: string | undefined): NumberShape {
  if (format === undefined) {
    const time = builtinShape(id);
    if (time) return { ...PLAIN, time };
    return id === 9 || id === 10 ? { ...PLAIN, percent: true } : PLAIN;
  }
  const time = shapeOfFormat(format);
  if (time) return { ...PLAIN, time };
  if (/^0{2,30}$/.test(format)) return { ...PLAIN, digits: format.length };
  return /^[#,0.]*0[.0]*%/.test(format) ? { ...PLAIN, percent: true } : PLAIN;
}
