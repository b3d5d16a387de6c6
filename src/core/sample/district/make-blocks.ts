import type { Block, BlockOutline } from '../../block/block';
import { type Geometry, packPolygons, unpackPolygons } from '../../geo/geometry';
import { intersectGeometries } from '../../geo/overlay/overlay';
import { tidyDegrees } from '../land/local-plane';
import type { BlockSpec, BlockVersion } from './block-spec';
import type { DistrictSpec } from './district-spec';

const SOURCE = '示例数据（虚构）';

/** The blocks of a district. `landOf` gives the land of a block by its name, or of a unit. */
export function makeBlocks(
  { code, blocks = [] }: Pick<DistrictSpec, 'code' | 'blocks'>,
  landOf: (block: BlockSpec) => Geometry | undefined,
  idOf: (unit: string) => string,
): Block[] {
  return blocks.map((spec, i): Block => {
    const land = landOf(spec);
    if (!land) throw new Error(`the sample has no land for ${spec.name}`);
    return {
      id: `block-${code}-${String(i + 1).padStart(2, '0')}`,
      programId: spec.program,
      name: spec.name,
      unitId: idOf(spec.unit),
      reportingUnitId: spec.reports === undefined ? null : idOf(spec.reports),
      startYear: spec.startYear,
      startTo: null,
      endYear: spec.endYear,
      direction: spec.direction,
      modes: spec.modes,
      leadUnit: spec.leadUnit,
      implementingUnit: spec.implementingUnit,
      outlines: spec.drawn.map((version) => outlineOf(version, land)),
      choices: [],
      goals: spec.goals.map(({ year, text, doneWhen, result = '未评价', assessedOn = null }) => {
        const document = result === '未评价' ? '' : `${year} 年度区块整治进度评价（示例）`;
        return { year, text, doneWhen, result, assessedOn, document };
      }),
      documents: [{ number: '', title: spec.plan }],
      note: '边界、方案和进度均为示例数据（虚构）',
      source: SOURCE,
      rev: 0,
    };
  });
}

function outlineOf({ from, why, within }: BlockVersion, land: Geometry): BlockOutline {
  const drawn = within ? intersectGeometries(land, packPolygons([[within]])) : land;
  const polygons = unpackPolygons(drawn).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [tidyDegrees(lon), tidyDegrees(lat)] as const)),
  );
  return { validFrom: from, by: SOURCE, why, polygons };
}
