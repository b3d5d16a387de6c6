import type { PlannedMilestone } from '../../core/project/back-plan';
import { isRefusal, type Refusal } from '../../core/refusal';
import { RefusalNote } from '../../ui/refusal-note';
import look from './detail.module.css';
import { shareWords } from './milestone-form';
import style from './projects.module.css';

interface PlannedDaysProps {
  readonly planned: readonly PlannedMilestone[] | Refusal;
  readonly issuedOn: string;
}

/** The milestones as they would be, each with where its day comes from. */
export function PlannedDays({ planned, issuedOn }: PlannedDaysProps) {
  if (isRefusal(planned)) return <RefusalNote why={planned.why} now={planned.now} />;
  if (planned.length === 0) return <p className={style.hint}>没有期限，不倒排节点。</p>;
  return (
    <section aria-label="倒排节点">
      <p className={style.hint}>
        节点从期限倒排，不早于文件印发日 {issuedOn}；方案没有写明的按工期分配（假设）：{shareWords}
        。
      </p>
      <table className={look.planned}>
        <tbody>
          {planned.map(({ name, due, basis }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{due}</td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
