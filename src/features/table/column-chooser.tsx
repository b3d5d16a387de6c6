import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { IconButton } from '../../ui/icon-button';
import { Popover } from '../../ui/popover';
import { TextButton } from '../../ui/text-button';
import {
  type ColumnChoice,
  isShown,
  moveColumn,
  orderColumns,
  showColumn,
  usualChoice,
} from './chosen-columns';
import type { Column } from './column';
import style from './table.module.css';

interface ColumnChooserProps {
  readonly columns: readonly Column[];
  readonly choice: ColumnChoice;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/** Which columns stand in the table and in what order. The first is how a row is known; it stays. */
export function ColumnChooser({ columns, choice, onChoose }: ColumnChooserProps) {
  const [, ...rest] = orderColumns(columns, choice);
  return (
    <Popover
      label="选择列"
      align="end"
      trigger={(props) => (
        <button
          type="button"
          className={style.action}
          aria-label="选择列"
          title="选择列、调整顺序"
          {...props}
        >
          <IconColumns3 size={18} stroke={1.6} aria-hidden />
          <span>列</span>
        </button>
      )}
    >
      {() => (
        <div className={style.chooser}>
          <div className={style.chooserHead}>
            <strong>{columns[0]?.title}列固定在最左</strong>
            <TextButton onClick={() => onChoose(usualChoice)}>恢复默认</TextButton>
          </div>
          <ul>
            {rest.map((column, at) => (
              <li key={column.key}>
                <label>
                  <input
                    type="checkbox"
                    checked={isShown(column, choice)}
                    onChange={({ currentTarget }) =>
                      onChoose(showColumn(choice, column.key, currentTarget.checked))
                    }
                  />
                  {column.title}
                </label>
                <IconButton
                  small
                  label={`${column.title}前移`}
                  disabled={at === 0}
                  onClick={() => onChoose(moveColumn(columns, choice, column.key, -1))}
                >
                  <IconArrowUp size={15} />
                </IconButton>
                <IconButton
                  small
                  label={`${column.title}后移`}
                  disabled={at === rest.length - 1}
                  onClick={() => onChoose(moveColumn(columns, choice, column.key, 1))}
                >
                  <IconArrowDown size={15} />
                </IconButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Popover>
  );
}
