import { built } from '../schema.ts';
import { assemble, type DestructionCertificate, destructionCertificateSchema, signedBytes } from './certificate.ts';
import { rawSignature } from './signature.ts';

export type Verified =
  | { readonly ok: true; readonly keyId: string; readonly certificate: DestructionCertificate }
  | Refused;

type VerifyRefusal =
  | 'too-long'
  | 'not-json'
  | 'unknown-field'
  | 'not-a-certificate'
  | 'changed-bytes'
  | 'key-unreadable'
  | 'wrong-key'
  | 'signature';

/** Several times what a certificate can be. */
const MAX_BYTES = 64 * 1024;

type Refused = { readonly ok: false; readonly code: VerifyRefusal; readonly reason: string };

const no = (code: VerifyRefusal, reason: string): Refused => ({ ok: false, code, reason });

/**
 * Is this a certificate of destruction as it was signed, byte for byte? Needs no network, and runs in Node and in a browser. A
 * certificate has exactly one form, so any changed byte is found, white space included.
 * @param bytes the file
 * @param pem the public key of the practice's signing key
 */
export async function verifyCertificate(bytes: Uint8Array, pem: string): Promise<Verified> {
  const parsed = parseCertificate(bytes);
  if (!parsed.ok) return parsed;
  const { certificate } = parsed;
  const { signature, ...body } = certificate;
  const read = await readKey(pem);
  if (!read) return no('key-unreadable', 'The public key cannot be read: it must be an ECDSA P-256 public key in PEM.');
  const { key, keyId } = read;
  if (keyId !== signature.keyId)
    return no('wrong-key', `The certificate says it was signed with key ${signature.keyId}; this key is ${keyId}.`);
  const value = fromBase64(signature.value);
  // Base64 can write the same bytes in several ways: the last bits of its last character mean nothing.
  if (toBase64(value) !== signature.value)
    return no('changed-bytes', 'The signature is not written as it was: something in it was changed.');
  const raw = rawSignature(value);
  const fits =
    raw !== undefined && (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, signedBytes(body)));
  if (!fits)
    return no('signature', 'The signature does not fit: the certificate or its signature was changed after signing.');
  return { ok: true, keyId, certificate };
}

/**
 * With whichever of these keys it was signed: a practice that has another key now still answers for what the one before it signed.
 * @param pems at least one
 */
export async function verifyWithAny(bytes: Uint8Array, pems: readonly string[]): Promise<Verified> {
  let last: Verified = no('key-unreadable', 'There is no public key to check with.');
  for (const pem of pems) {
    last = await verifyCertificate(bytes, pem);
    if (last.ok || (last.code !== 'wrong-key' && last.code !== 'key-unreadable')) return last;
  }
  return last;
}

type Parsed = { readonly ok: true; readonly certificate: DestructionCertificate } | Refused;

/** The certificate in the file, when the file is written in the one form a certificate has. */
function parseCertificate(bytes: Uint8Array): Parsed {
  if (bytes.length > MAX_BYTES) return no('too-long', 'The file is too long to be a certificate.');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return no('not-json', 'The file is not JSON.');
  }
  const parsed = built(destructionCertificateSchema).safeParse(json);
  if (!parsed.success) return refused(parsed.error.issues);
  const { signature, ...body } = parsed.data;
  const exact = assemble(body, signature);
  const place = exact.findIndex((byte, index) => byte !== bytes[index]);
  if (place !== -1 || exact.length !== bytes.length) {
    const at = place === -1 ? exact.length : place;
    const reason = `The file is not written as it was signed: something was added, moved or changed at byte ${at + 1}.`;
    return no('changed-bytes', reason);
  }
  return { ok: true, certificate: parsed.data };
}

type Issues = NonNullable<ReturnType<ReturnType<typeof destructionCertificateSchema>['safeParse']>['error']>['issues'];

/** Names of unknown fields are somebody else's text: quoted, so that they cannot play with a terminal. */
function refused(issues: Issues): Refused {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((name) => [...issue.path, name].join('.')) : [],
  );
  if (unknown.length > 0)
    return no('unknown-field', `A certificate has no field ${unknown.map((name) => JSON.stringify(name)).join(', ')}.`);
  const places = [...new Set(issues.map(({ path }) => path.join('.') || 'the whole'))];
  return no(
    'not-a-certificate',
    `This is not a certificate of destruction as it should be. Wrong: ${places.join(', ')}.`,
  );
}

type PublicKey = { readonly key: Awaited<ReturnType<typeof crypto.subtle.importKey>>; readonly keyId: string };

const PEM = /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

/** A public key only: who has a private one here made a mistake that should not pass unseen. */
async function readKey(pem: string): Promise<PublicKey | undefined> {
  const base64 = PEM.exec(pem.trim())?.[1]?.replaceAll(/\s/g, '');
  if (base64 === undefined) return undefined;
  try {
    const der = fromBase64(base64);
    const key = await crypto.subtle.importKey('spki', der, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    return { key, keyId: await sha256(new Uint8Array(await crypto.subtle.exportKey('spki', key))) };
  } catch {
    return undefined;
  }
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** SHA-256 of bytes, hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
