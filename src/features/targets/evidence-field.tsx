import { formatNumber } from '../../core/quantity';
import { FileButton } from '../../ui/file-button';
import { TextButton } from '../../ui/text-button';
import look from './ledger.module.css';
import style from './targets.module.css';

interface EvidenceFieldProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Photos and PDF that show it; they are read and checked when it is saved. */
export function EvidenceField({ files, onChange }: EvidenceFieldProps) {
  let all = files;
  return (
    <div className={look.evidence}>
      <FileButton
        accept="image/*,.pdf"
        multiple
        onFile={(file) => {
          // Of several chosen at once each is told by itself.
          all = [...all, file];
          onChange(all);
        }}
      >
        附证明材料
      </FileButton>
      <ul>
        {files.map((file) => (
          <li key={`${file.name}|${file.size}|${file.lastModified}`}>
            {file.name} <span className={style.hint}>{formatNumber(file.size / 1024, 0)} KB</span>{' '}
            <TextButton
              label={`去掉 ${file.name}`}
              onClick={() => onChange(files.filter((one) => one !== file))}
            >
              去掉
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
