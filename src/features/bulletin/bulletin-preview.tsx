import type { Bulletin, BulletinPart } from '../../core/bulletin/bulletin';
import style from './bulletin.module.css';
import { TableView } from './table-view';

interface BulletinPreviewProps {
  readonly bulletin: Bulletin;
  /** Address of the map's picture. */
  readonly map: string | null;
}

/** The paper as it will be written, in the same order and the same words. */
export function BulletinPreview({ bulletin, map }: BulletinPreviewProps) {
  const { title, mark, addressee, parts, issuer, madeOn, caption } = bulletin;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <article className={style.paper} aria-label="通报预览" tabIndex={0}>
      <h3 className={style.title}>{title}</h3>
      {mark !== '' && <p className={style.mark}>{mark}</p>}
      <p className={style.addressee}>{addressee}</p>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own.
        <Part key={at} part={part} />
      ))}
      <div className={style.signature}>
        {issuer !== '' && <p>{issuer}</p>}
        <p>{madeOn}</p>
      </div>
      {map && (
        <figure className={style.map}>
          <img src={map} alt={caption} />
          <figcaption>{caption}</figcaption>
        </figure>
      )}
    </article>
  );
}

function Part({ part }: { readonly part: BulletinPart }) {
  if (part.kind === 'table') return <TableView table={part} />;
  if (part.kind === 'paragraph') {
    return (
      <p>
        {part.lead && <b>{part.lead}</b>}
        {part.text}
      </p>
    );
  }
  return part.level === 1 ? (
    <h4 className={style.first}>{part.text}</h4>
  ) : (
    <h5 className={style.second}>{part.text}</h5>
  );
}
