import { enterpriseExport } from '../../core/export/enterprise-export';
import { parcelExport } from '../../core/export/parcel-export';
import type { StandingColumns } from '../../core/export/record-column';
import { useAnalysis } from '../analysis';
import { areaOfShapeM2 } from '../analysis/rows';
import { useWorkspace } from '../workspace-store';
import type { ExportChoice } from './export-choice';

/** Columns over the documents and figures as they stand now. */
export function parcelColumnsNow({ secrecy }: ExportChoice, standing: StandingColumns | null) {
  const { units, shapes, enterprises } = useWorkspace.getState().ws.tables;
  const { indicators, year, asOf } = useAnalysis.getState();
  return parcelExport({
    unitName: (id) => units.get(id)?.name ?? null,
    areaM2: (id) => areaOfShapeM2(shapes.get(id)),
    taxPerMu: (parcel) => {
      const figure = year === null ? null : indicators.themeValue('taxPerMu', parcel, year, asOf);
      return typeof figure === 'number' ? figure : null;
    },
    firmNames: (id) => {
      const uses = indicators.landUsesOf(id);
      const names = uses.map(({ occupancy }) => enterprises.get(occupancy.enterpriseId)?.name);
      return [...new Set(names)].filter((name) => name !== undefined);
    },
    year,
    standing,
    secrecy,
  });
}

export function firmColumnsNow({ secrecy }: ExportChoice, standing: StandingColumns | null) {
  const { units } = useWorkspace.getState().ws.tables;
  const { indicators, year } = useAnalysis.getState();
  return enterpriseExport({
    unitName: (id) => units.get(id)?.name ?? null,
    landM2: (id) => indicators.firmLandM2(id),
    taxPerMu: (id) =>
      year === null ? null : indicators.perMuOfEnterprise(id, 'taxPerMu', year).value,
    year,
    standing,
    secrecy,
  });
}
