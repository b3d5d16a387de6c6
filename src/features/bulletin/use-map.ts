import { useEffect, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import type { BulletinPicture } from '../../core/bulletin/bulletin';
import { takeMap } from './take-map';

export interface BulletinMap {
  readonly picture: BulletinPicture | null;
  readonly address: string | null;
  readonly caption: string;
  readonly working: boolean;
  readonly failed: boolean;
}

const none: BulletinMap = {
  picture: null,
  address: null,
  caption: '',
  working: false,
  failed: false,
};

/** The picture for the last page, drawn once when it is wanted; a paper goes out without it if need be. */
export function useMap(wanted: boolean): BulletinMap {
  const [map, setMap] = useState(none);
  const ready = useAnalysis((state) => !state.working);
  useEffect(() => {
    if (!wanted || !ready) return;
    const own = new AbortController();
    setMap({ ...none, working: true });
    takeMap(own.signal).then(
      ({ picture, blob, title }) => {
        if (own.signal.aborted) return;
        setMap({ ...none, picture, address: URL.createObjectURL(blob), caption: `附图 ${title}` });
      },
      () => {
        if (!own.signal.aborted) setMap({ ...none, failed: true });
      },
    );
    return () => own.abort();
  }, [wanted, ready]);
  useEffect(
    () => () => {
      if (map.address) URL.revokeObjectURL(map.address);
    },
    [map.address],
  );
  return wanted ? map : none;
}
