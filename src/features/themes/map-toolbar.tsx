import {
  IconBuildingCommunity,
  IconColumns2,
  IconDots,
  IconStack2,
  IconTag,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { BarButton } from './bar-button';
import { CompareChoices } from './compare-choices';
import { Drop } from './drop';
import { LabelChoices, labelNames } from './label-choices';
import { LayerChecks } from './layer-checks';
import { ThemeDrop } from './theme-drop';
import style from './toolbar.module.css';
import type { ToolbarFit } from './toolbar-fit';
import { ToolButtons, ToolDrop } from './tools';
import { UnitChoices } from './unit-choices';
import { YearControl } from './year-control';

interface MapToolbarProps {
  readonly fit: ToolbarFit;
  /** What else belongs under 图层: the basemaps. */
  readonly children?: ReactNode;
}

/** What the map shows and what the pointer does on it. */
export function MapToolbar({ fit, children }: MapToolbarProps) {
  const wide = fit === 'full' || fit === 'icons';
  return (
    <section aria-label="专题与工具" className={style.bar}>
      <ThemeDrop />
      <YearControl short={!wide} />
      <Rule />
      {fit === 'narrow' ? (
        <MoreDrop>{children}</MoreDrop>
      ) : (
        <>
          <CompareDrop written={fit === 'full'} />
          <UnitDrop written={fit === 'full'} />
          <LabelDrop written={fit === 'full'} />
          <LayerDrop written={fit === 'full'}>{children}</LayerDrop>
        </>
      )}
      {fit !== 'narrow' && <Rule />}
      {wide ? <ToolButtons /> : <ToolDrop />}
    </section>
  );
}

function Rule() {
  return <span className={style.rule} aria-hidden />;
}

interface PartProps {
  /** With its name beside the picture. */
  readonly written: boolean;
  readonly children?: ReactNode;
}

function CompareDrop({ written }: PartProps) {
  const on = useSession((state) => state.compare !== null);
  return (
    <Drop
      label="对比"
      trigger={(props) => (
        <BarButton
          label={on ? '对比：已打开' : '对比另一年或另一专题'}
          icon={<IconColumns2 size={18} stroke={1.6} />}
          {...(written ? { text: '对比' } : {})}
          data-on={on || undefined}
          {...props}
        />
      )}
    >
      {(close) => <CompareChoices close={close} />}
    </Drop>
  );
}

function UnitDrop({ written }: PartProps) {
  const figure = useSession((state) => state.unitFigure);
  const title = figure ? unitFigureScales[figure].title : null;
  return (
    <Drop
      wide
      label="单位着色"
      trigger={(props) => (
        <BarButton
          label={title ? `单位着色：${title}` : '单位着色：不显示'}
          icon={<IconBuildingCommunity size={18} stroke={1.6} />}
          {...(written ? { text: '单位' } : {})}
          data-on={figure !== null || undefined}
          {...props}
        />
      )}
    >
      {(close) => <UnitChoices close={close} />}
    </Drop>
  );
}

function LabelDrop({ written }: PartProps) {
  const label = useSession((state) => state.label);
  return (
    <Drop
      label="标注"
      trigger={(props) => (
        <BarButton
          label={`标注：${labelNames[label]}`}
          icon={<IconTag size={18} stroke={1.6} />}
          {...(written ? { text: '标注' } : {})}
          {...props}
        />
      )}
    >
      {(close) => <LabelChoices close={close} />}
    </Drop>
  );
}

function LayerDrop({ written, children }: PartProps) {
  const hidden = useSession((state) => state.hidden.length);
  return (
    <Drop
      wide
      label="图层"
      trigger={(props) => (
        <BarButton
          label={hidden > 0 ? `图层：关闭了 ${hidden} 类` : '图层'}
          icon={<IconStack2 size={18} stroke={1.6} />}
          {...(written ? { text: '图层' } : {})}
          {...props}
        />
      )}
    >
      {() => <LayerChecks>{children}</LayerChecks>}
    </Drop>
  );
}

/** On a narrow map all that is not always needed stands in one panel. */
function MoreDrop({ children }: { readonly children?: ReactNode }) {
  return (
    <Drop
      wide
      label="更多"
      trigger={(props) => (
        <BarButton
          label="更多：标注、单位着色、对比、图层"
          icon={<IconDots size={19} />}
          {...props}
        />
      )}
    >
      {(close) => (
        <>
          <LabelChoices close={close} />
          <UnitChoices close={close} takesFocus={false} />
          <CompareChoices close={close} takesFocus={false} />
          <LayerChecks>{children}</LayerChecks>
        </>
      )}
    </Drop>
  );
}
