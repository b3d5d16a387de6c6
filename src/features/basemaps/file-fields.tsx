import { TextInput } from '@mantine/core';
import { cornerNames } from '../../core/basemap/check-corners';
import { byteSize } from '../../ui/byte-size';
import { FileButton } from '../../ui/file-button';
import formStyle from '../../ui/form.module.css';
import style from './basemaps.module.css';
import type { BasemapForm } from './read-basemap-form';

/** Corners are asked for where they lie on the picture, and kept in their order round it. */
const asTheyLie = [0, 1, 3, 2] as const;

interface FileFieldsProps {
  readonly form: BasemapForm;
  readonly set: (patch: Partial<BasemapForm>) => void;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}

/** A file brought along; a picture also needs to be told where it lies. */
export function FileFields({ form, set, file, onFile }: FileFieldsProps) {
  const isImage = form.kind === 'image';
  return (
    <>
      <div className={style.file}>
        <FileButton accept={isImage ? 'image/*' : '.pmtiles'} onFile={onFile}>
          选择文件
        </FileButton>
        <span>{file ? `${file.name}（${byteSize(file.size)}）` : '尚未选择'}</span>
      </div>
      {isImage && (
        <div className={formStyle.pair}>
          {asTheyLie.map((i) => (
            <TextInput
              key={i}
              label={cornerNames[i]}
              placeholder="经度, 纬度"
              value={form.corners[i] ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                set({ corners: form.corners.map((old, at) => (at === i ? typed : old)) });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
