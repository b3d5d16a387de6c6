import type { FilterSuggestion } from '../../core/filter/suggest-filter';
import style from './views.module.css';

interface SuggestionListProps {
  readonly offers: readonly FilterSuggestion[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onTake: (offer: FilterSuggestion) => void;
}

/** What could come next. The focus stays in the field, which handles the keys. */
export function SuggestionList({ offers, at, onPoint, onTake }: SuggestionListProps) {
  return (
    <div id="mutu-filter-offers" role="listbox" aria-label="可接着写" className={style.offers}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list.
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant).
        <div
          key={offer.text}
          id={`mutu-offer-${index}`}
          role="option"
          aria-selected={index === at}
          className={style.offer}
          onPointerDown={(event) => event.preventDefault()}
          onPointerEnter={() => onPoint(index)}
          onClick={() => onTake(offer)}
        >
          <span>{offer.text}</span>
          {offer.hint && <small>{offer.hint}</small>}
        </div>
      ))}
    </div>
  );
}
