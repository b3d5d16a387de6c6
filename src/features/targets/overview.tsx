import type { Targets, TargetsOfProgram } from '../../app/targets/derive-targets';
import { useTargetView } from '../../app/targets/target-view';
import { lightWords } from '../../core/target/figure-words';
import type { Light } from '../../core/target/light';
import type { TargetKind } from '../../core/target/target-kind';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { kindWords, lightSigns } from './figure-words';
import { TargetRow } from './target-row';
import style from './targets.module.css';

const lights: readonly Light[] = ['red', 'yellow', 'green', 'done', 'none'];
const kinds: readonly TargetKind[] = ['credits', 'computed', 'reported', 'words'];

/** Every target of every program, one below the other, narrowed by light and by where its figure comes from. */
export function Overview({ targets }: { readonly targets: Targets }) {
  const { kind, light } = useTargetView();
  const rows = targets.programs.flatMap((program) => program.rows);
  if (rows.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>本区没有载入方案，或方案没有提出目标。</Quiet>
      </div>
    );
  }
  const countOf = (wanted: Light) => rows.filter((row) => row.light === wanted).length;
  return (
    <>
      <div className={style.filters}>
        <fieldset className={style.chips} aria-label="按灯筛选">
          {lights.map((one) => (
            <button
              key={one}
              type="button"
              className={style.filter}
              data-light={one}
              aria-pressed={light === one}
              onClick={() => useTargetView.setState({ light: light === one ? null : one })}
            >
              <span aria-hidden>{lightSigns[one]}</span> {lightWords[one]} <b>{countOf(one)}</b>
            </button>
          ))}
        </fieldset>
        <fieldset className={style.chips} aria-label="按来源筛选">
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              className={style.filter}
              aria-pressed={kind === one}
              onClick={() => useTargetView.setState({ kind: kind === one ? null : one })}
            >
              {kindWords[one]} <b>{rows.filter((row) => row.kind === one).length}</b>
            </button>
          ))}
        </fieldset>
      </div>
      {targets.programs.map((program) => (
        <ProgramSection key={program.program} program={program} day={targets.day} />
      ))}
    </>
  );
}

function ProgramSection({ program, day }: { program: TargetsOfProgram; day: string }) {
  const { kind, light } = useTargetView();
  const { pack, rows } = program;
  const shown = rows.filter(
    (row, at) =>
      (kind === null || row.kind === kind) &&
      (light === null || row.light === light) &&
      // Words are the same every year.
      (row.kind !== 'words' || rows[at - 1]?.target !== row.target),
  );
  const over = day > pack.period.to ? '，已到期' : '';
  return (
    <Section title={pack.shortTitle} aside={`${pack.period.from} 至 ${pack.period.to}${over}`}>
      {shown.length === 0 && <Quiet>没有符合条件的目标。</Quiet>}
      <ul className={style.rows}>
        {shown.map((row) => (
          <TargetRow key={`${row.target}|${row.year ?? ''}`} row={row} program={program} />
        ))}
      </ul>
    </Section>
  );
}
