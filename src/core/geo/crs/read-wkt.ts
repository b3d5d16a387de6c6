/** What is read off a .prj text (WKT 1 as ESRI and GDAL write it, or WKT 2). Absent parameters are null. */
export interface WktFacts {
  readonly name: string;
  readonly projected: boolean;
  readonly method: string;
  readonly epsg: number | null;
  readonly centralMeridian: number | null;
  readonly falseEasting: number;
  readonly falseNorthing: number;
  readonly scale: number;
  readonly latitudeOfOrigin: number;
  /** Metres per unit of the plane. */
  readonly unit: number;
}

/** Null when the text is no WKT of a coordinate system. */
export function readWkt(text: string): WktFacts | null {
  const head =
    /^\s*(PROJCS|PROJCRS|PROJECTEDCRS|GEOGCS|GEOGCRS|GEOGRAPHICCRS|GEODCRS)\s*\[\s*"([^"]*)"/i.exec(
      text,
    );
  if (!head) return null;
  return {
    name: head[2] ?? '',
    projected: /^P/i.test(head[1] ?? ''),
    method: /\b(?:PROJECTION|METHOD)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? '',
    epsg: rootEpsg(text),
    centralMeridian: parameter(
      text,
      /central_?\s?meridian|longitude_?\s?of_?\s?(?:natural_?\s?)?(?:origin|center)/,
    ),
    falseEasting: parameter(text, /false_?\s?easting/) ?? 0,
    falseNorthing: parameter(text, /false_?\s?northing/) ?? 0,
    scale: parameter(text, /scale_?\s?factor(?: at natural origin)?/) ?? 1,
    latitudeOfOrigin: parameter(text, /latitude_?\s?of_?\s?(?:natural_?\s?)?origin/) ?? 0,
    unit: lastUnit(text),
  };
}

/** The authority of the whole stands just before the last bracket; those inside name the datum or the spheroid. */
function rootEpsg(text: string): number | null {
  const code = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(text)?.[1];
  return code === undefined ? null : Number(code);
}

function parameter(text: string, name: RegExp): number | null {
  const pattern = new RegExp(`PARAMETER\\s*\\[\\s*"(?:${name.source})"\\s*,\\s*([-+\\d.eE]+)`, 'i');
  const value = pattern.exec(text)?.[1];
  return value === undefined ? null : Number(value);
}

function lastUnit(text: string): number {
  const units = [...text.matchAll(/UNIT\s*\[\s*"[^"]*"\s*,\s*([\d.eE+-]+)/gi)];
  return Number(units[units.length - 1]?.[1] ?? 1);
}
