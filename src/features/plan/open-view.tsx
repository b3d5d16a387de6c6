import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { itemsOf } from '../../core/program/walk-pack';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import type { SectionName } from './sections';
import { ParameterItem } from './standards-view';

/** 口径待定: what the document leaves open, what it bears on, and the figure that stands in until it is settled. */
export function OpenView() {
  const { pack } = usePlan();
  const { openQuestions, parameters } = pack;
  return (
    <Section title="口径待定" aside={`${openQuestions.length} 个`}>
      {openQuestions.length === 0 && <Quiet>没有待定的口径。</Quiet>}
      <Items>
        {openQuestions.map(({ id, text, about }) => {
          const standIns = parameters.filter(({ open }) => open === id);
          return (
            <Item key={id} id={id} title={text}>
              {about.length > 0 && <Bearing ids={about} />}
              {standIns.length > 0 && (
                <>
                  <p className={style.lead}>暂按以下参数</p>
                  <Items>
                    {standIns.map((parameter) => (
                      <ParameterItem key={parameter.id} parameter={parameter} />
                    ))}
                  </Items>
                </>
              )}
            </Item>
          );
        })}
      </Items>
    </Section>
  );
}

function Bearing({ ids }: { ids: readonly string[] }) {
  const { pack, go } = usePlan();
  const places = ids.map((id) => ({ id, ...placeOf(pack, id) }));
  return (
    <>
      <p className={style.lead}>影响</p>
      <ul className={style.tasks}>
        {places.map(({ id, section, name }) => (
          <li key={id}>
            {section ? <TextButton onClick={() => go(section, id)}>{name}</TextButton> : name}
          </li>
        ))}
      </ul>
    </>
  );
}

const sectionOf: Readonly<Record<string, SectionName>> = {
  targets: 'targets',
  taskTables: 'tables',
  thresholds: 'standards',
  parameters: 'standards',
  metricDefinitions: 'standards',
  lists: 'lists',
  exemptions: 'lists',
  deemings: 'lists',
  classOverrides: 'lists',
  stages: 'work',
  work: 'work',
  modes: 'modes',
  states: 'modes',
  responsibilities: 'duties',
  monitoring: 'provisions',
  consequences: 'provisions',
  incentives: 'provisions',
  instruments: 'provisions',
  systemRequirements: 'provisions',
  blocks: 'blocks',
};

/** Where an item is shown, and what it is called there. */
function placeOf(pack: ProgramPack, id: string): { section: SectionName | null; name: string } {
  for (const { path, item } of itemsOf(pack)) {
    if (item.id !== id) continue;
    const { name, label, title, text, metric } = item as unknown as Record<string, unknown>;
    const said = [name, label, title, text].find((one) => typeof one === 'string');
    const short = typeof said === 'string' ? said : `标准 ${String(metric ?? id)}`;
    return {
      section: sectionOf[/^[a-zA-Z]+/.exec(path)?.[0] ?? ''] ?? null,
      name: short.length > 24 ? `${short.slice(0, 24)}…` : short,
    };
  }
  return { section: null, name: id };
}
