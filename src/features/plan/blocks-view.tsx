import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { Item, Items, Words } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { wordsOfBlockYears } from './provision-words';

/** 区块: those the document plans; it draws no boundaries. */
export function BlocksView() {
  const { blocks } = usePlan().pack;
  return (
    <Section title="计划整治的区块" aside={`${blocks.length} 个`}>
      {blocks.length === 0 && <Quiet>方案没有点名区块。</Quiet>}
      <Items>
        {blocks.map((block) => {
          const { id, name, kind, unit, unitBasis, modes, clause, note } = block;
          return (
            <Item key={id} id={id} title={name} clause={clause} note={note}>
              <p className={style.figure}>{wordsOfBlockYears(block)}</p>
              <p className={style.meta}>
                {[kind, unit ?? '责任单位未写'].filter(Boolean).join(' · ')}
                {unitBasis && `（${unitBasis}）`}
              </p>
              <Words words={modes} />
            </Item>
          );
        })}
      </Items>
    </Section>
  );
}
