import { useAnalysis } from '../app/analysis';
import type { ThemeSide } from '../app/analysis/sides';
import type { LabelName } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import { isAside } from '../core/theme/display-code';
import { themes } from '../core/theme/themes';
import type { TextOf } from './label-features';

/** What is written on parcels: a figure is that of the theme the map is coloured by. */
export function labelText(label: LabelName, side: ThemeSide | null): TextOf {
  const textOf = plainText(label, side);
  const { rows } = useAnalysis.getState();
  // What a filter or the legend sets aside keeps its outline, not its name.
  return (id) => (isAside(side?.codes[rows.get(id) ?? -1] ?? 0) ? '' : textOf(id));
}

function plainText(label: LabelName, side: ThemeSide | null): TextOf {
  const { parcels } = useWorkspace.getState().ws.tables;
  const { rows } = useAnalysis.getState();
  switch (label) {
    case 'name':
      return (id) => parcels.get(id)?.name ?? '';
    case 'code':
      return (id) => parcels.get(id)?.code ?? '';
    case 'figure':
      return (id) => {
        const row = rows.get(id);
        if (!side || row === undefined) return '';
        return themes[side.theme].format(side.values[row] ?? null);
      };
    case 'none':
      return () => '';
  }
}
