import { sha256 } from '../proof/verify.ts';
import { built } from '../schema.ts';
import { type ConsentReceipt, consentReceiptSchema, receiptText } from './receipt.ts';

export type VerifiedReceipt =
  | { readonly ok: true; readonly hash: string; readonly receipt: ConsentReceipt }
  | { readonly ok: false; readonly code: 'not-a-receipt' | 'changed-bytes'; readonly reason: string };

/**
 * Is this a receipt of a consent in its one form? A receipt is not signed: its hash, which this computes, is to be compared with
 * the one in the log of the dossier. Needs no network.
 * @returns undefined for a file that does not call itself a receipt
 */
export async function verifyReceipt(bytes: Uint8Array): Promise<VerifiedReceipt | undefined> {
  const json = jsonIn(bytes);
  if (!isReceipt(json)) return undefined;
  const parsed = built(consentReceiptSchema).safeParse(json);
  if (!parsed.success) {
    const places = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'the whole'))];
    const reason = `This is not a receipt of a consent as it should be. Wrong: ${places.join(', ')}.`;
    return { ok: false, code: 'not-a-receipt', reason };
  }
  // A byte order mark or a line end is not seen by a parser, and is not in the one form.
  if (!same(new TextEncoder().encode(canonical(parsed.data)), bytes))
    return {
      ok: false,
      code: 'changed-bytes',
      reason: 'The file is not written as it was: something in it was changed.',
    };
  return { ok: true, hash: await sha256(Uint8Array.from(bytes)), receipt: parsed.data };
}

/** Empty for what has no form: half a character, which JSON can spell and UTF-8 cannot. */
function canonical(receipt: ConsentReceipt): string {
  try {
    return receiptText(receipt);
  } catch {
    return '';
  }
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const isReceipt = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'type' in json && json.type === 'dossierwacht-consent-receipt';
