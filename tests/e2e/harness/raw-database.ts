/** A database as IndexedDB itself sees it: stores, indexes, rows. Bytes are base64 in a wrapper. */
export interface RawDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly RawStore[];
}

interface RawStore {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    name: string;
    keyPath: string | string[];
    unique: boolean;
    multiEntry: boolean;
  }[];
  readonly rows: readonly unknown[];
}

export async function dumpDatabase(name: string): Promise<RawDatabase> {
  const db = await asked(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const stores: RawStore[] = [];
  for (const storeName of names) {
    const store = transaction.objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath: keyPath as string, unique, multiEntry };
    });
    const rows = await asked(store.getAll());
    stores.push({
      name: storeName,
      keyPath: store.keyPath as string,
      indexes,
      rows: rows.map(wrap),
    });
  }
  const { version } = db;
  db.close();
  return { name, version, stores };
}

/** Builds the database anew, exactly as it was dumped, at the version it had. */
export async function restoreDatabase(raw: RawDatabase): Promise<void> {
  const opening = indexedDB.open(raw.name, raw.version);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indexes, rows } of raw.stores) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const { name: index, keyPath: path, ...kind } of indexes)
        store.createIndex(index, path, kind);
      for (const row of rows) store.put(unwrap(row));
    }
  };
  (await asked(opening)).close();
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function wrap(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { base64: btoa(Array.from(value, (b) => String.fromCharCode(b)).join('')) };
  if (Array.isArray(value)) return value.map(wrap);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrap(inner)]));
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== 'object' || value === null) return value;
  const { base64 } = value as { base64?: unknown };
  if (typeof base64 === 'string')
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]));
}
