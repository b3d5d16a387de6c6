import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { basemapCredit, chooseBasemap, ownBasemap, useBasemap } from '../../app/basemap-sources';
import type { BasemapChoice } from '../../core/basemap/basemap-source';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { BasemapList } from './basemap-list';
import style from './basemaps.module.css';

const BasemapDialog = lazy(() =>
  import('./basemap-dialog').then((m) => ({ default: m.BasemapDialog })),
);

const looks = [
  { value: 'auto', label: '跟随界面' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
  { value: 'print', label: '白底（打印）' },
];

/** What lies below the parcels: the built-in map in a look of one's choice, and maps brought along. */
export function BasemapSection() {
  const [adding, setAdding] = useState(false);
  const { look, opacity } = useBasemap((state) => state.choice);
  const own = useBasemap(ownBasemap);
  const lies = own !== null && !(own.kind === 'pmtiles' && own.tiles === 'ours');
  const credit = useBasemap(basemapCredit);
  return (
    <Section title="底图" aside={<TextButton onClick={() => setAdding(true)}>添加底图</TextButton>}>
      <BasemapList />
      <NativeSelect
        label="内置底图样式"
        data={looks}
        value={look}
        onChange={(event) =>
          void chooseBasemap({ look: event.currentTarget.value as BasemapChoice['look'] })
        }
      />
      {lies && (
        <label className={style.opacity}>
          不透明度
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={Math.round(opacity * 100)}
            onChange={(event) =>
              void chooseBasemap({ opacity: Number(event.currentTarget.value) / 100 })
            }
          />
          <output>{Math.round(opacity * 100)}%</output>
        </label>
      )}
      <p className={style.meta}>{credit}</p>
      {adding && (
        <Suspense>
          <BasemapDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Section>
  );
}
