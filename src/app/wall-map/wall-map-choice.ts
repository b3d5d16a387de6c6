import { themes } from '../../core/theme/themes';
import type { Dpi, Orientation, PaperName } from '../../core/wall-map/paper';
import { useAnalysis } from '../analysis';
import { useRegistry } from '../registry';
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';

/** What of the land is on the sheet: what the map shows, all of it, or as much as a scale leaves room for. */
export type Extent = 'view' | 'district' | 'scale';

/** How a wall map is to look, as a person fills it in. */
export interface WallMapChoice {
  readonly paper: PaperName;
  readonly orientation: Orientation;
  readonly dpi: Dpi;
  readonly extent: Extent;
  /** As typed; read when the extent is a scale. */
  readonly scale: string;
  /** Null follows theme and year. */
  readonly title: string | null;
  readonly maker: string;
  readonly secret: boolean;
  readonly watermark: string;
}

const MOST_SCALE = 2_000_000;
const LEAST_SCALE = 100;

/** The denominator of 1:10,000, 1：10000, 10000 or 1万; null for anything that is no scale of a sheet. */
export function readScale(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const [, digits, wan] = /^(?:1:)?(\d+(?:\.\d+)?)(万)?$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  const scale = Number(digits) * (wan ? 10_000 : 1);
  return scale >= LEAST_SCALE && scale <= MOST_SCALE ? scale : null;
}

/** The district, the theme and its year, until a person writes another title. */
export function titleOfView(): string {
  const { info } = useWorkspace.getState();
  const { side } = useAnalysis.getState();
  const { title, yearly } = themes[side.theme];
  const year = yearly && side.year ? `（${side.year} 年）` : '';
  return `${info?.districtName ?? ''}工业用地${title}图${year}`;
}

/** What a sheet begins with: the view as it stands, on the sheet most offices print. */
export function firstChoice(): WallMapChoice {
  const { actor } = useRegistry.getState();
  const { camera } = useSession.getState();
  return {
    paper: 'A3',
    orientation: 'landscape',
    dpi: 300,
    extent: camera ? 'view' : 'district',
    scale: '1:10,000',
    title: null,
    maker: actor ? [actor.office, actor.name].filter(Boolean).join(' ') : '',
    secret: true,
    watermark: '',
  };
}
