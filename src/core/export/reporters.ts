/** The units that report a record, by name, one program or several; null where none does. */
export function reporters(
  reportingUnits: Readonly<Record<string, string>>,
  unitName: (id: string) => string | null,
): string | null {
  const names = Object.values(reportingUnits).map((id) => unitName(id) ?? id);
  return [...new Set(names)].join('、') || null;
}
