import { NativeSelect } from '@mantine/core';
import { useSuggestions } from '../../app/import/matching';
import { type Shift, shiftNames } from '../../core/import/place-shapes';
import { formatNumber } from '../../core/quantity';
import style from './import.module.css';

/** How the coordinates of the firms were read; maps of the internet are shifted, and only a person knows. */
export function PointsField() {
  const points = useSuggestions((state) => state.matching.points);
  const shift = useSuggestions((state) => state.shift);
  if (!points) return null;
  const count = formatNumber(points.count, 0);
  return (
    <>
      <p className={points.reading ? style.meta : style.warned}>
        {points.reading
          ? `${count} 家企业带坐标，${formatNumber(points.inside, 0)} 家落在地块内。坐标系按 ${points.reading}。坐标只用于匹配，不保存。`
          : `${count} 家企业带坐标，但数值不像本区的经纬度或平面坐标，没有用于匹配；请核对台账的坐标列。`}
      </p>
      {points.reading && (
        <NativeSelect
          label="企业坐标的偏移"
          value={shift}
          onChange={(event) =>
            useSuggestions.setState({ shift: event.currentTarget.value as Shift })
          }
          data={Object.entries(shiftNames).map(([value, label]) => ({ value, label }))}
        />
      )}
    </>
  );
}
