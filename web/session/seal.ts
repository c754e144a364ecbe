/** Texts in the storage of a tab are sealed: AES-GCM, the initialisation vector first. */
export const AES = { name: 'AES-GCM', length: 256 } as const;
const IV_BYTES = 12;

const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export async function seal(key: CryptoKey, plain: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: AES.name, iv }, key, new TextEncoder().encode(plain));
  return textOf(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** @throws when it was sealed with another key, or changed */
export async function unseal(key: CryptoKey, sealed: string): Promise<string> {
  const bytes = bytesOf(sealed);
  const iv = bytes.slice(0, IV_BYTES);
  const plain = await crypto.subtle.decrypt({ name: AES.name, iv }, key, bytes.slice(IV_BYTES));
  return new TextDecoder().decode(plain);
}
