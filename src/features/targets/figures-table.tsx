import style from './charts.module.css';

interface FiguresTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first of each row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly open?: boolean;
}

/** The numbers a chart is drawn from. */
export function FiguresTable({ caption, head, rows, open = false }: FiguresTableProps) {
  return (
    <details className={style.numbers} open={open}>
      <summary>
        {caption}（{rows.length} 行）
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
      <div className={style.scroll} tabIndex={0}>
        <table className={style.table} aria-label={caption}>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...figures]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((text, at) => (
                  <td key={head[at + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
