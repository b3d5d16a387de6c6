import { NativeSelect, TextInput } from '@mantine/core';
import style from '../../ui/form.module.css';
import type { BasemapForm } from './read-basemap-form';

interface ServiceFieldsProps {
  readonly form: BasemapForm;
  readonly set: (patch: Partial<BasemapForm>) => void;
}

const examples = {
  xyz: 'https://主机/{z}/{x}/{y}.png',
  wmts: 'https://t0.tianditu.gov.cn/img_w/wmts?…&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=密钥',
};

/** Tiles from a server: where they are, how large, and at which zooms. */
export function ServiceFields({ form, set }: ServiceFieldsProps) {
  return (
    <>
      <TextInput
        label="地址模板"
        description={
          form.kind === 'wmts'
            ? '网络墨卡托网格（天地图“_w”）；经纬度网格“_c”不能用'
            : '带 {z}、{x}、{y}；行号自南向北的写 {-y}'
        }
        placeholder={examples[form.kind === 'wmts' ? 'wmts' : 'xyz']}
        inputMode="url"
        spellCheck={false}
        value={form.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
      <div className={style.pair}>
        <TextInput
          label="最小级"
          inputMode="numeric"
          value={form.minZoom}
          onChange={(event) => set({ minZoom: event.currentTarget.value })}
        />
        <TextInput
          label="最大级"
          inputMode="numeric"
          value={form.maxZoom}
          onChange={(event) => set({ maxZoom: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label="瓦片边长"
        data={[
          { value: '256', label: '256 像素' },
          { value: '512', label: '512 像素' },
        ]}
        value={form.tilePx}
        onChange={(event) => set({ tilePx: event.currentTarget.value })}
      />
    </>
  );
}
