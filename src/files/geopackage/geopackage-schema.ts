import type { Crs } from '../../core/geo/crs/crs';
import type { StoredValue } from './sqlite-writer';
import type { StoredColumn } from './store-column';

/** Statements as the standard has them. */
export const systemsSql =
  'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, ' +
  'organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, ' +
  'description TEXT)';

export const contentsSql =
  'CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, ' +
  "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT " +
  "(strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, " +
  'srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES ' +
  'gpkg_spatial_ref_sys(srs_id))';

export const geometryColumnsSql =
  'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, ' +
  'geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, ' +
  'CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), ' +
  'CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) ' +
  'REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) ' +
  'REFERENCES gpkg_spatial_ref_sys (srs_id))';

export const sequenceSql = 'CREATE TABLE sqlite_sequence(name,seq)';

export function layerSql(
  name: string,
  columns: readonly StoredColumn[],
  hasOutlines: boolean,
): string {
  const own = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  const outline = hasOutlines ? ['"geom" MULTIPOLYGON'] : [];
  const all = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...outline, ...own];
  return `CREATE TABLE ${quoted(name)} (${all.join(', ')})`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],' +
  'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

/** The three every file must list, and the one it uses. */
export function systemsOf(
  { epsg, name }: Crs,
  wkt: string,
): { readonly rows: readonly (readonly StoredValue[])[]; readonly ids: readonly number[] } {
  const needed: readonly (readonly [id: number, row: readonly StoredValue[]])[] = [
    [0, ['Undefined geographic SRS', null, 'NONE', 0, 'undefined', null]],
    [4326, ['WGS 84', null, 'EPSG', 4326, WGS84, null]],
    [epsg, [name, null, 'EPSG', epsg, wkt, null]],
  ];
  const rows = new Map(needed);
  const ids = [...rows.keys()].sort((a, b) => a - b);
  return {
    // The number −1 needs nine bytes and stands first.
    rows: [
      ['Undefined Cartesian SRS', null, 'NONE', -1, 'undefined', null],
      ...ids.map((id) => rows.get(id) as readonly StoredValue[]),
    ],
    ids: [-1, ...ids],
  };
}
