import type { Parameter, Threshold } from '../../core/program/schema/rule-schema';
import { thresholdRoles } from '../../core/program/schema/rule-schema';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { metricLabel, printed, withUnit } from './figure-words';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { wordsOfEdge, wordsOfReach } from './threshold-words';

/** 标准: every threshold and parameter, and how what they measure is defined. */
export function StandardsView() {
  const { pack } = usePlan();
  return (
    <>
      <Section title="数值标准" aside={`${pack.thresholds.length} 条`}>
        {pack.thresholds.length === 0 && <Quiet>方案没有数值标准。</Quiet>}
        <Items>
          {pack.thresholds.map((threshold) => (
            <ThresholdItem key={threshold.id} threshold={threshold} />
          ))}
        </Items>
      </Section>
      <Section title="参数" aside={`${pack.parameters.length} 个`}>
        {pack.parameters.length === 0 && <Quiet>方案没有可调参数。</Quiet>}
        <Items>
          {pack.parameters.map((parameter) => (
            <ParameterItem key={parameter.id} parameter={parameter} />
          ))}
        </Items>
      </Section>
      {pack.metricDefinitions.length > 0 && (
        <Section title="指标口径">
          <Items>
            {pack.metricDefinitions.map(({ id, text, clause, note }) => (
              <Item key={id} id={id} title={text} clause={clause} note={note} />
            ))}
          </Items>
        </Section>
      )}
    </>
  );
}

function ThresholdItem({ threshold }: { threshold: Threshold }) {
  const { pack, loaded } = usePlan();
  const { id, clause, open, note, role, metric, subject } = threshold;
  const printedOne = loaded.pack.thresholds.find((one) => one.id === id) ?? threshold;
  const [now, before] = [wordsOfEdge(threshold, pack), wordsOfEdge(printedOne, loaded.pack)];
  const title = (
    <>
      <span className={style.role}>{thresholdRoles[role]}</span> {metricLabel(metric)}
    </>
  );
  return (
    <Item id={id} title={title} clause={clause} open={open} note={note}>
      <p className={style.figure}>{now}</p>
      {now !== before && <p className={style.local}>本地口径；文件为{before}</p>}
      <p className={style.meta}>{[subject, ...wordsOfReach(threshold)].join(' · ')}</p>
    </Item>
  );
}

export function ParameterItem({ parameter }: { parameter: Parameter }) {
  const { loaded } = usePlan();
  const { id, label, min, max, step, clause, open, note } = parameter;
  const before = figureOf(loaded.pack.parameters.find((one) => one.id === id) ?? parameter);
  const now = figureOf(parameter);
  return (
    <Item id={id} title={label} clause={clause ?? null} open={open} note={note}>
      <p className={style.figure}>{now}</p>
      {now !== before && <p className={style.local}>本地口径；方案包为 {before}</p>}
      <p className={style.meta}>
        可取 {printed(min)} 至 {printed(max)}，步长 {printed(step)}
      </p>
    </Item>
  );
}

function figureOf({ value, unit, unset }: Parameter): string {
  return unset ? '未设定' : withUnit(printed(value), unit);
}
