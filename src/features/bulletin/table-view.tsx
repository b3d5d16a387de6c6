import type { BulletinColumn, BulletinTable } from '../../core/bulletin/bulletin';
import style from './bulletin.module.css';

/** A table of the paper with the same head, rows and total. */
export function TableView({ table }: { readonly table: BulletinTable }) {
  const { title, units, columns, rows, total, most = rows.length } = table;
  const grouped = columns.some(({ group }) => group !== undefined);
  return (
    <figure className={style.table}>
      <figcaption>{title}</figcaption>
      {units !== '' && <p className={style.units}>{units}</p>}
      <div className={style.scroll}>
        <table>
          <thead>
            <tr>
              {headOf(columns).map(({ text, at, across }) => (
                <th
                  key={at}
                  scope={across > 1 ? 'colgroup' : 'col'}
                  colSpan={across}
                  rowSpan={grouped && columns[at]?.group === undefined ? 2 : 1}
                >
                  {text}
                </th>
              ))}
            </tr>
            {grouped && (
              <tr>
                {columns.map(({ group, title: name }, at) =>
                  group === undefined ? null : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
                    <th key={at} scope="col">
                      {name}
                    </th>
                  ),
                )}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move.
              <tr key={line}>{cellsOf(row, columns)}</tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>{cellsOf(total, columns)}</tr>
            </tfoot>
          )}
        </table>
      </div>
    </figure>
  );
}

function cellsOf(row: BulletinTable['rows'][number], columns: readonly BulletinColumn[]) {
  return row.map(({ text }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
    <td key={at} data-kind={columns[at]?.kind}>
      {text}
    </td>
  ));
}

function headOf(columns: readonly BulletinColumn[]) {
  const heads: { text: string; at: number; across: number }[] = [];
  columns.forEach(({ group, title }, at) => {
    const last = heads.at(-1);
    if (group !== undefined && last && columns[last.at]?.group === group) last.across++;
    else heads.push({ text: group ?? title, at, across: 1 });
  });
  return heads;
}
