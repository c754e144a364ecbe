import { AES } from './seal.ts';

/** A key that this browser keeps and gives to nobody: it can be used here, and not be read. It goes with the session. */
const DATABASE = 'dossierwacht';
const STORE = 'keys';
const NAME = 'reload';

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function within<Result>(act: (keys: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    return await done(act(database.transaction(STORE, 'readwrite').objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** The key, made when there is none. */
export async function reloadKey(): Promise<CryptoKey> {
  const found = await within<CryptoKey | undefined>((keys) => keys.get(NAME));
  if (found) return found;
  const made = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
  await within((keys) => keys.put(made, NAME));
  return made;
}

export const dropReloadKey = async (): Promise<void> => {
  await done(indexedDB.deleteDatabase(DATABASE));
};
