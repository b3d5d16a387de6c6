/** A field one record has and another lacks would be lost in columns, so it is not let in. */
export function checkSameKeys(records: readonly object[], keys: readonly string[]): void {
  for (const record of records) {
    const own = Object.keys(record);
    if (own.length === keys.length && keys.every((key) => Object.hasOwn(record, key))) continue;
    const { id } = record as { readonly id?: unknown };
    throw new Error(`record ${id} has other fields than its neighbours`);
  }
}
