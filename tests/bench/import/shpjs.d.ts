declare module 'shpjs' {
  /** Layers of a zipped shapefile as GeoJSON in longitude and latitude. */
  export default function shp(zip: ArrayBuffer): Promise<unknown>;
}
