import type { ReactNode } from 'react';
import { type LayerGroup, layerGroups, useSession } from '../../app/session';
import form from '../../ui/form.module.css';
import style from './layer-checks.module.css';

const names: Readonly<Record<LayerGroup, string>> = {
  basemap: '底图',
  units: '单位边界（示意）',
  parks: '园区',
  zones: '工业用地控制线',
  blocks: '整治区块',
  hatch: '闲置斜线',
  roads: '道路',
};

/** Which layers are drawn; what belongs to the basemap may follow below. */
export function LayerChecks({ children }: { readonly children?: ReactNode }) {
  const hidden = useSession((state) => state.hidden);
  const show = (layer: LayerGroup, shown: boolean) =>
    useSession.setState({
      hidden: layerGroups.filter((one) => (one === layer ? !shown : hidden.includes(one))),
    });
  return (
    <>
      <fieldset className={style.layers}>
        <legend>图层</legend>
        {layerGroups.map((layer) => (
          <label key={layer} className={`${form.check} ${style.layer}`}>
            <input
              type="checkbox"
              checked={!hidden.includes(layer)}
              onChange={(event) => show(layer, event.currentTarget.checked)}
            />
            <span className={style.name}>{names[layer]}</span>
            <span className={style.sample} data-layer={layer} aria-hidden />
          </label>
        ))}
      </fieldset>
      {children}
    </>
  );
}
