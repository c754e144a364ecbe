import { AES, seal, unseal } from './seal.ts';

/**
 * What people are typing. It is in memory, and sealed in the storage of this tab, so that it outlives the way to the sign-in
 * and back. The key is derived from the id of the account, which is in no address and no storage: whoever finds the tab
 * after somebody left cannot read it, and that person can, once signed in again.
 */
const drafts = new Map<string, unknown>();
const PREFIX = 'draft:';
const CONTEXT = new TextEncoder().encode('dossierwacht draft');

export const loadDraft = (form: string): unknown => drafts.get(form);

export function keepDraft(form: string, value: unknown, personId: string | undefined): void {
  if (value === undefined) drafts.delete(form);
  else drafts.set(form, value);
  if (personId !== undefined) void sealAll(personId).catch(() => undefined);
}

/** The page that somebody was on; a name that no form has. */
const PLACE = '/';

/** Seals with them where this person was. */
export async function keepPlace(path: string, personId: string): Promise<void> {
  drafts.set(PLACE, path);
  await sealAll(personId).catch(() => undefined);
}

/** Where this person was when they left, once. */
export function takePlace(): string | undefined {
  const place = drafts.get(PLACE);
  drafts.delete(PLACE);
  return typeof place === 'string' && place.startsWith('/') ? place : undefined;
}

/** Leaves them sealed in the tab, for the same person. Signing out empties the tab. */
export const leaveDrafts = (): void => drafts.clear();

/** What this person was typing before they had to sign in again; what anybody else left goes. */
export async function openDrafts(personId: string): Promise<void> {
  const { name, key } = await keyOf(personId);
  const sealed = sessionStorage.getItem(name);
  for (const other of Object.keys(sessionStorage))
    if (other.startsWith(PREFIX) && other !== name) sessionStorage.removeItem(other);
  if (sealed === null) return;
  try {
    const entries = JSON.parse(await unseal(key, sealed)) as [string, unknown][];
    for (const [form, value] of entries) if (!drafts.has(form)) drafts.set(form, value);
    dispatchEvent(new Event('dossierwacht:drafts'));
  } catch {
    sessionStorage.removeItem(name);
  }
}

async function sealAll(personId: string): Promise<void> {
  const { name, key } = await keyOf(personId);
  if (drafts.size === 0) return sessionStorage.removeItem(name);
  sessionStorage.setItem(name, await seal(key, JSON.stringify([...drafts])));
}

async function keyOf(personId: string): Promise<{ readonly name: string; readonly key: CryptoKey }> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(personId), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const derived = (info: Uint8Array<ArrayBuffer>) => ({ name: 'HKDF', hash: 'SHA-256', salt: CONTEXT, info });
  const key = await crypto.subtle.deriveKey(derived(new TextEncoder().encode('key')), secret, AES, false, [
    'encrypt',
    'decrypt',
  ]);
  const bits = new Uint8Array(await crypto.subtle.deriveBits(derived(new TextEncoder().encode('name')), secret, 64));
  return { name: PREFIX + [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}
