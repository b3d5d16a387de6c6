import { expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { areaOf } from '../geo/measure-area';
import { createIndicators } from '../indicator/indicators';
import { muFromM2 } from '../quantity';
import { landFiguresOf } from './land-figures';
import { packLand } from './land-pack';
import { createLiveMeasure } from './live-measure';

it('a block drawn along the border of a unit holds the used land that the table tells of the unit, to 0.01 亩', () => {
  const { tables } = sampleWorkspace('330902');
  const { parcels, shapes, borders, units, occupancies } = tables;
  const areaM2Of = (id: string) => {
    const shape = shapes.get(id);
    return shape ? areaOf(shape.geometry).m2 : null;
  };
  const land = packLand(
    Array.from(parcels.keys(), (id) => ({ id, geometry: shapes.get(id)?.geometry ?? null })),
  );
  const indicators = createIndicators(tables, areaM2Of);
  const asked = { tables, indicators, year: '2023', asOf: '2023-12-31', listed: null };
  const measure = createLiveMeasure(land, landFiguresOf(asked), []);
  const used = new Set(Array.from(occupancies.values(), ({ parcelId }) => parcelId));
  let compared = 0;
  for (const unit of units.values()) {
    const border = borders.get(unit.id);
    // Platforms lie over townships: their land is that of others in the table.
    if (!border || unit.kind !== '镇街') continue;
    const own = [...parcels.values()].filter(
      ({ id, unitId }) => unitId === unit.id && used.has(id),
    );
    const tableM2 = own.reduce((sum, { id }) => sum + (areaM2Of(id) ?? 0), 0);
    const { counts } = measure(border.geometry, { settled: true, choices: new Map() });
    expect(Math.abs(muFromM2(counts.occupiedM2) - muFromM2(tableM2)), unit.name).toBeLessThan(0.01);
    compared += own.length;
  }
  expect(compared).toBeGreaterThan(500);
});
