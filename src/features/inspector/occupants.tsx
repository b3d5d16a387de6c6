import { select } from '../../app/session';
import type { LandPart } from '../../core/indicator/per-mu';
import { sumOfKnown } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { Waiting } from '../../ui/waiting';
import style from './figures.module.css';
import { landSumWords, landWords, mu, reckonedMu } from './land-words';
import { useFigures } from './use-figures';
import { useNames } from './use-names';

/** Who uses the land and how much of it counts as theirs; the sum stands below. */
export function ParcelUses({ id }: { id: string }) {
  const figures = useFigures();
  const names = useNames();
  if (!figures) return <Waiting what="正在计算…" />;
  const parts = figures.indicators.landUsesOf(id);
  return (
    <Section title="使用企业" aside={parts.length > 0 ? `${parts.length} 家` : undefined}>
      {parts.length === 0 && <Quiet>没有登记使用企业。</Quiet>}
      <ul className={style.uses}>
        {parts.map((part) => (
          <Use
            key={part.occupancy.id}
            part={part}
            name={names.firm(part.occupancy.enterpriseId)}
            onOpen={() => select({ table: 'enterprises', id: part.occupancy.enterpriseId })}
          />
        ))}
      </ul>
    </Section>
  );
}

/** The land of a firm, parcel by parcel: own, rented, let. The firm is judged by the sum. */
export function FirmLand({ id }: { id: string }) {
  const figures = useFigures();
  const names = useNames();
  if (!figures) return <Waiting what="正在计算…" />;
  const parts = figures.indicators.landOfEnterprise(id);
  const sum = sumOfKnown(parts.map(({ landM2 }) => landM2));
  const words = landSumWords(parts);
  return (
    <Section
      title="使用地块"
      aside={parts.length > 0 ? `${parts.length} 宗 · 用地 ${reckonedMu(sum)}` : undefined}
    >
      {parts.length === 0 && <Quiet>没有登记使用地块。</Quiet>}
      <ul className={style.uses}>
        {parts.map((part) => (
          <Use
            key={part.occupancy.id}
            part={part}
            name={names.parcel(part.occupancy.parcelId)}
            onOpen={() => select({ table: 'parcels', id: part.occupancy.parcelId })}
          />
        ))}
      </ul>
      {words && (
        <p className={style.note}>
          合计 {mu(sum)} = {words}
        </p>
      )}
    </Section>
  );
}

interface UseProps {
  readonly part: LandPart;
  readonly name: string;
  readonly onOpen: () => void;
}

function Use({ part, name, onOpen }: UseProps) {
  const words = landWords(part);
  return (
    <li className={style.use}>
      <div>
        <TextButton onClick={onOpen}>{name}</TextButton>
        <strong title={part.landM2 === null ? words : undefined}>
          {part.grossM2 === null ? mu(null) : reckonedMu(part.landM2)}
        </strong>
      </div>
      <p className={part.overLet ? `${style.note} ${style.doubt}` : style.note}>
        {part.occupancy.basis}
        {words && ` · ${words}`}
      </p>
    </li>
  );
}
