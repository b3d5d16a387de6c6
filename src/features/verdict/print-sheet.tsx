import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { nowIso } from '../../app/now';
import type { Selection } from '../../app/session';
import type { Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { localDay } from '../../ui/local-time';
import { usePrint } from '../../ui/use-print';
import { variantWords } from './adjusted-words';
import { identityRows } from './identity-rows';
import { clausesOf } from './print-rows';
import style from './print-sheet.module.css';
import { PrintedVerdict } from './printed-verdict';

interface PrintSheetProps extends Selection {
  readonly verdicts: Verdicts;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** The sheet that goes into the file: it stands beside the page, and only the printer sees it. */
export function PrintSheet({ verdicts, table, id, onDone, children }: PrintSheetProps) {
  const info = useWorkspace((state) => state.info);
  const ws = useWorkspace((state) => state.ws);
  usePrint('verdict', onDone);
  const { program, year, lists } = verdicts;
  const { pack, variant } = program;
  const told = lists.flatMap((standing) => {
    const row = standing.table === table ? standing.rowOf.get(id) : undefined;
    return row === undefined ? [] : [{ standing, row, explanation: standing.explain(row) }];
  });
  const [first] = told;
  const title = table === 'enterprises' ? '一企一因' : '一地一因';
  return createPortal(
    <article className={style.sheet} aria-label={`打印稿：${title}`}>
      {info?.sample && <p className={style.sample}>示例数据（虚构）</p>}
      <h1>{title}</h1>
      <p className={style.of}>
        {info?.districtName} · {year} 年度 · {pack.title}（{pack.docNo}）
      </p>
      <table className={style.identity}>
        <tbody>
          {identityRows(ws, { table, id }, first).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children && <div className={style.beside}>{children}</div>}
      {told.length === 0 && <p>该方案没有以其为对象的清单。</p>}
      {told.map((one) => (
        <PrintedVerdict key={one.standing.kind.id} pack={pack} {...one} />
      ))}
      {told.length > 0 && (
        <section className={style.clauses}>
          <h2>依据条款原文</h2>
          <ol>
            {clausesOf(told.map(({ explanation }) => explanation)).map(({ at, quote }) => (
              <li key={`${at} ${quote}`}>
                <b>{at}</b>　“{quote}”
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className={style.foot}>
        <p>
          方案包 {pack.id} {pack.version} · {variantWords(variant)} · 数据版本 第 {ws.head} 号改动 ·
          打印日期 {localDay(nowIso())}
        </p>
        {info?.sample && <p>示例数据（虚构），不作任何认定依据。</p>}
      </footer>
    </article>,
    document.body,
  );
}
