/** Imports planted in one place: each refused one is a violation the linter must catch. */
interface Planting {
  readonly path: string;
  readonly refused: readonly string[];
  readonly allowed: readonly string[];
}

const REACT = ['react', 'react-dom/client', '@mantine/core', '@tabler/icons-react', '@tanstack/x'];
const DEXIE = ['dexie', 'dexie/dist/x'];
const MAP_ENGINE = [
  'maplibre-gl',
  'maplibre-gl/dist/maplibre-gl.css',
  'terra-draw',
  'terra-draw/modes',
  'pmtiles',
  'pmtiles/x',
];
const STORES = ['zustand', 'zustand/vanilla'];
const DOORS = ['../db/commit-event', '../db/commit/event'];
const RESTORE = ['../db/restore-workspace'];

/** `../db/x` as seen from `depth` folders below src. */
function inside(depth: number, ...folders: string[]): string[] {
  const up = '../'.repeat(depth);
  return folders.map((folder) => (folder === 'main' ? `${up}main` : `${up}${folder}/x`));
}

export const PLANTINGS: readonly Planting[] = [
  {
    path: 'src/core/parcel/planted.ts',
    refused: [
      ...inside(2, 'db', 'files', 'app', 'map', 'features', 'ui', 'main'),
      '../../../tests/builders/parcel',
      'dexie',
      'react',
      'node:fs',
      'fflate',
    ],
    allowed: [
      '../geo/area',
      './rings',
      'clipper2-ts',
      'proj4',
      'flatbush',
      'polylabel',
      '@turf/area',
      'zod',
    ],
  },
  {
    path: 'src/core/parcel/planted.test.ts',
    refused: [
      ...inside(2, 'db', 'files', 'app', 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...DEXIE,
      ...MAP_ENGINE,
      ...STORES,
    ],
    allowed: ['vitest', 'fast-check', 'node:fs', 'geographiclib-geodesic', './planted'],
  },
  {
    path: 'src/db/planted.ts',
    refused: [
      ...inside(1, 'files', 'app', 'map', 'features', 'ui', 'main'),
      './commit-event',
      './restore-workspace',
      ...REACT,
      ...MAP_ENGINE,
      ...STORES,
    ],
    allowed: ['../core/parcel/parcel', './schema', 'dexie'],
  },
  {
    path: 'src/db/planted.test.ts',
    refused: [
      ...inside(1, 'files', 'app', 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...MAP_ENGINE,
      ...STORES,
    ],
    allowed: ['./commit-event', './restore-workspace', 'dexie', 'vitest'],
  },
  {
    path: 'src/files/archive/planted.ts',
    refused: [
      ...inside(2, 'db', 'app', 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...DEXIE,
      ...MAP_ENGINE,
      ...STORES,
    ],
    allowed: ['../../core/id', '../table/csv', 'fflate'],
  },
  {
    path: 'src/app/planted.ts',
    refused: [
      ...inside(1, 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...DEXIE,
      ...MAP_ENGINE,
      ...DOORS,
      ...RESTORE,
    ],
    allowed: ['../core/id', '../db/load', '../files/archive/read', './commit', 'zustand'],
  },
  {
    path: 'src/app/commit.ts',
    refused: [
      ...inside(1, 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...DEXIE,
      ...MAP_ENGINE,
      ...RESTORE,
    ],
    allowed: ['../db/commit-event', 'zustand/vanilla'],
  },
  {
    path: 'src/app/jobs/restore-archive.ts',
    refused: [
      ...inside(2, 'map', 'features', 'ui', 'main'),
      ...REACT,
      ...DEXIE,
      ...MAP_ENGINE,
      '../../db/commit-event',
      '../../db/commit/event',
    ],
    allowed: ['../../db/restore-workspace', '../commit'],
  },
  {
    path: 'src/map/layers/planted.ts',
    refused: [...inside(2, 'db', 'files', 'features', 'ui', 'main'), ...DEXIE, ...REACT],
    allowed: ['../../core/id', '../../app/session', '../sync', 'maplibre-gl', 'pmtiles', 'zustand'],
  },
  {
    path: 'src/map/canvas.tsx',
    refused: [...inside(1, 'db', 'files', 'features', 'ui', 'main'), ...DEXIE],
    allowed: ['../app/session', './sync', 'react', '@mantine/hooks', 'maplibre-gl'],
  },
  {
    path: 'src/features/block/planted.tsx',
    refused: [
      ...inside(2, 'db', 'files', 'features', 'main'),
      '../list/x',
      ...DEXIE,
      ...MAP_ENGINE,
    ],
    allowed: ['../../core/id', '../../app/x', '../../map/canvas', '../../ui/x', './x', 'react'],
  },
  {
    path: 'src/features/block/panel/planted.tsx',
    refused: [
      ...inside(3, 'db', 'files', 'features', 'main'),
      '../../list/x',
      ...DEXIE,
      ...MAP_ENGINE,
    ],
    allowed: ['../../../core/id', '../../../ui/x', '../x', './y', '@mantine/core', 'zustand'],
  },
  { path: 'src/features/block/panel/deep/planted.tsx', refused: ['./x'], allowed: [] },
  {
    path: 'src/ui/planted.tsx',
    refused: ['../core/id', '../features/x', ...DEXIE, ...MAP_ENGINE, ...STORES],
    allowed: ['./tokens', './button/x', 'react', '@mantine/core', '@tabler/icons-react'],
  },
  {
    path: 'src/ui/button/planted.tsx',
    refused: ['../../core/id', '../../app/x', ...DEXIE, ...MAP_ENGINE, ...STORES],
    allowed: ['../tokens', './x', 'react'],
  },
  { path: 'src/ui/button/deep/planted.tsx', refused: ['react'], allowed: [] },
  {
    path: 'src/main.tsx',
    refused: [
      './db/commit-event',
      './db/commit/event',
      './db/restore-workspace',
      ...DEXIE,
      ...MAP_ENGINE,
      ...STORES,
    ],
    allowed: [
      './app/x',
      './db/open',
      './map/canvas',
      './features/a/b',
      './ui/x',
      'react-dom/client',
    ],
  },
];
