import { createPortal } from 'react-dom';
import { nowIso } from '../../app/now';
import { type ProjectRow, sumsByState } from '../../app/projects/project-rows';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';
import { localDay } from '../../ui/local-time';
import { usePrint } from '../../ui/use-print';
import style from './print-projects.module.css';
import { sumWords } from './project-board';

interface PrintProjectsProps {
  readonly rows: readonly ProjectRow[];
  readonly pack: ProgramPack;
  readonly onDone: () => void;
}

const heads = [
  '序号',
  '项目',
  '对象',
  '所在、责任单位',
  '用地（亩）',
  '方式',
  '状态',
  '下一节点',
  '期限',
  '情况',
];

/** The sheet that goes into the file: the plans shown, as a table; of a single one its days and its log as well. */
export function PrintProjects({ rows, pack, onDone }: PrintProjectsProps) {
  const info = useWorkspace((state) => state.info);
  const day = useSession((state) => state.day);
  usePrint('projects', onDone);
  const [only] = rows;
  const title = rows.length === 1 && only ? only.kind : '项目推进表';
  return createPortal(
    <article className={style.sheet} aria-label={`打印稿：${title}`}>
      {info?.sample && <p className={style.sample}>示例数据（虚构）</p>}
      <h1>{title}</h1>
      <p className={style.of}>
        {info?.districtName} · {pack.title}（{pack.docNo}） · 截至 {day ?? localDay(nowIso())}
      </p>
      {rows.length > 1 && (
        <p>
          {sumsByState(rows)
            .filter(({ count }) => count > 0)
            .map((sum) => `${sum.state} ${sum.count} 个（${sumWords(sum)}）`)
            .join('；')}
          。
        </p>
      )}
      <table className={style.list}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Line key={row.project.id} row={row} at={at} pack={pack} />
          ))}
        </tbody>
      </table>
      {rows.length === 1 && only && <Whole row={only} />}
      <p className={style.foot}>
        面积：企业为评价用地，地块、区块为 CGCS2000 椭球面积；制表 {localDay(nowIso())}。
      </p>
    </article>,
    document.body,
  );
}

function Line({ row, at, pack }: { row: ProjectRow; at: number; pack: ProgramPack }) {
  const { project, shown, subject, unit, areaM2, due, rebound } = row;
  const mode = pack.modes.find(({ id }) => id === project.mode)?.name ?? project.mode;
  return (
    <tr>
      <td>{at + 1}</td>
      <td>{project.name}</td>
      <td>{subject}</td>
      <td>{unitWords(unit, project.leadUnit)}</td>
      <td>{areaM2 === null ? UNKNOWN : formatNumber(muFromM2(areaM2), 2)}</td>
      <td>{[mode, project.way].filter(Boolean).join('：') || '未定'}</td>
      <td>{shown.state}</td>
      <td>
        {due.next?.name ?? '—'} <span className={style.day}>{due.next?.due}</span>
      </td>
      <td>{project.deadline ?? '未定'}</td>
      <td>{rebound ? `回落：${rebound.words}` : `${due.light}：${due.why}`}</td>
    </tr>
  );
}

/** One and the same is named once. */
function unitWords(unit: string, leadUnit: string): string {
  return [...new Set([unit, leadUnit])].filter(Boolean).join('；') || '未定';
}

function Whole({ row: { shown } }: { row: ProjectRow }) {
  return (
    <>
      <h2>节点</h2>
      <table>
        <tbody>
          {shown.milestones.map(({ name, due, doneOn }) => (
            <tr key={`${name} ${due}`}>
              <td>{name}</td>
              <td>应于 {due}</td>
              <td>{doneOn ? `${doneOn} 完成` : '未完成'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>推进记录</h2>
      <table>
        <tbody>
          {shown.log.map(({ state, on, by, why, at }) => (
            <tr key={`${at} ${state} ${on}`}>
              <td>{on}</td>
              <td>{state}</td>
              <td>{by}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
