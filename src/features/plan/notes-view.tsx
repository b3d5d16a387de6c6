import { showDocument } from '../../app/programs/shown-clause';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';

const severities = { high: '影响大', medium: '有影响', low: '影响小', info: '仅供参考' } as const;

/** 文本说明: where the document is at odds with itself, and what is printed wrongly. Both are kept as they are. */
export function NotesView() {
  const { inconsistencies, textDefects, basisDocs } = usePlan().pack;
  return (
    <>
      <Section title="不一致之处" aside={`${inconsistencies.length} 处`}>
        {inconsistencies.length === 0 && <Quiet>没有发现前后不一致。</Quiet>}
        <Items>
          {inconsistencies.map(({ where, text, severity }) => (
            <Item
              key={where + text}
              id={`note-${where}`}
              title={
                <>
                  <span className={style.role} data-severity={severity}>
                    {severities[severity]}
                  </span>{' '}
                  {where}
                </>
              }
            >
              <p>{text}</p>
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="印本差错" aside={<TextButton onClick={showDocument}>查看原文</TextButton>}>
        {textDefects.length === 0 && <Quiet>没有发现印本差错。</Quiet>}
        {textDefects.length > 0 && <p className={style.meta}>原文照录，未作改动。</p>}
        <Items>
          {textDefects.map(({ printed, likely }) => (
            <Item key={printed} id={`defect-${printed}`} title={`印作“${printed}”`}>
              <p className={style.meta}>疑为“{likely}”</p>
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="依据文件" aside={`${basisDocs.length} 件`}>
        <Items>
          {basisDocs.map(({ title, docNo }) => (
            <Item key={title} id={`basis-${title}`} title={`《${title.replace(/^《|》$/g, '')}》`}>
              <p className={style.meta}>{docNo ?? '文号未写'}</p>
            </Item>
          ))}
        </Items>
      </Section>
    </>
  );
}
