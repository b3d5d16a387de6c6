import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { ChosenCrs, ImportTable } from '../../app/import/import-store';
import { changeTable } from '../../app/import/run-import';
import { extentOf, showExtent } from '../../app/import/table-extent';
import { district } from '../../app/import/table-of';
import { useWorkspace } from '../../app/workspace-store';
import { CRS_LIST, crsByEpsg } from '../../core/geo/crs/crs';
import { type Shift, shiftNames } from '../../core/import/place-shapes';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import look from './columns.module.css';
import style from './import.module.css';
import { placeWords } from './place-words';
import { SameChoiceNote } from './same-choice-note';
import { ShiftNote } from './shift-note';

/** How the coordinates are read and why; whatever is chosen, the map goes where the land then lies. */
export function CrsField({ one }: { one: ImportTable }) {
  const { key, crs } = one;
  const info = useWorkspace((state) => state.info);
  const box = useMemo(() => extentOf(one), [one]);
  const where = useMemo(() => {
    return info && box ? placeWords(box, district(), info.districtName) : null;
  }, [box, info]);
  if (!crs) return null;
  const { found, reading, shift } = crs;
  // An old datum lies tens of metres off: no reading of ours puts it right.
  const closed = found.readings.length === 0 && found.refusal?.refused.startsWith('datum-');
  const change = (patch: Partial<ChosenCrs>) => {
    const next = { ...crs, ...patch };
    changeTable(key, { crs: next, ...(next.reading && !crs.reading && { wanted: true }) });
    const there = extentOf({ ...one, crs: next });
    if (there) showExtent(there);
  };
  return (
    <div className={look.crs}>
      {found.refusal && <RefusalNote why={found.refusal.why} now={found.refusal.now} />}
      {!closed && (
        <>
          <NativeSelect
            label="坐标系"
            {...(reading && { title: reading.crs.name })}
            value={reading ? String(reading.crs.epsg) : ''}
            onChange={(event) => change({ reading: readingOf(crs, event.currentTarget.value) })}
            data={optionsOf(crs)}
          />
          <p className={style.meta}>
            {reading ? `依据：${reading.why}。` : '坐标数值不符合任何一种坐标系，请核实后指定。'}
            {where && (
              <span data-tone={where.tone} className={look.where}>
                {where.text}
              </span>
            )}
            {box && <TextButton onClick={() => showExtent(box)}>在地图上看</TextButton>}
          </p>
          {reading && <ShiftNote one={one} onChange={(shift) => change({ shift })} />}
          {reading && (
            <div className={look.axes}>
              <label className={form.check}>
                <input
                  type="checkbox"
                  checked={reading.swapped}
                  onChange={(event) => {
                    const swapped = event.currentTarget.checked;
                    change({ reading: { ...reading, swapped, why: '人工指定' } });
                  }}
                />
                北坐标（纬度）在前
              </label>
              <NativeSelect
                aria-label="坐标偏移"
                value={shift}
                onChange={(event) => change({ shift: event.currentTarget.value as Shift })}
                data={Object.entries(shiftNames).map(([value, label]) => ({ value, label }))}
              />
            </div>
          )}
          <SameChoiceNote one={one} />
        </>
      )}
    </div>
  );
}

/** A reading that was found keeps its ground; any other was chosen by hand. */
function readingOf({ found, reading }: ChosenCrs, epsg: string): ChosenCrs['reading'] {
  const known = found.readings.find(({ crs }) => String(crs.epsg) === epsg);
  if (known) return known;
  const crs = crsByEpsg(Number(epsg));
  return crs && { crs, swapped: reading?.swapped ?? false, why: '人工指定' };
}

function optionsOf({ found, reading }: ChosenCrs) {
  const likely = new Map(found.readings.map(({ crs }) => [crs.epsg, crs]));
  const option = ({ epsg, name }: { epsg: number; name: string }) => ({
    value: String(epsg),
    label: name,
  });
  return [
    ...(reading ? [] : [{ value: '', label: '请选择' }]),
    ...(likely.size > 0
      ? [{ group: '符合坐标数值', items: [...likely.values()].map(option) }]
      : []),
    {
      group: '其他坐标系',
      items: CRS_LIST.filter(({ epsg }) => !likely.has(epsg)).map(option),
    },
  ];
}
