import { TextInput } from '@mantine/core';
import { type Extent, readScale, type WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { commonScales } from '../../core/wall-map/map-scale';
import { scaleText } from '../../core/wall-map/paper-scale-bar';
import { ChoiceBar } from '../../ui/choice-bar';

interface ExtentFieldProps {
  readonly choice: Pick<WallMapChoice, 'extent' | 'scale'>;
  readonly onChange: (patch: Partial<WallMapChoice>) => void;
}

const extents: readonly { readonly value: Extent; readonly label: string }[] = [
  { value: 'view', label: '当前视图' },
  { value: 'district', label: '全区' },
  { value: 'scale', label: '按比例尺' },
];

/** How much land is on the sheet. A scale stands about the middle of the view. */
export function ExtentField({ choice: { extent, scale }, onChange }: ExtentFieldProps) {
  const unread = extent === 'scale' && readScale(scale) === null;
  return (
    <>
      <ChoiceBar
        label="范围"
        choices={extents}
        value={extent}
        onChange={(next) => onChange({ extent: next })}
      />
      {extent === 'scale' && (
        <>
          <TextInput
            label="比例尺（以当前视图中心为中心）"
            value={scale}
            list="mutu-wall-scales"
            error={unread ? '写作 1:10000 或 1:1万，从 1:100 到 1:200万' : undefined}
            onChange={(event) => onChange({ scale: event.currentTarget.value })}
          />
          <datalist id="mutu-wall-scales">
            {commonScales.map((one) => (
              <option key={one} value={scaleText(one)} />
            ))}
          </datalist>
        </>
      )}
    </>
  );
}
