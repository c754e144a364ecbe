import * as z from 'zod';
import { PROOF_PREFIX } from '../names.ts';

const hex64 = () => z.string().regex(/^[0-9a-f]{64}$/);
const head = () => z.strictObject({ chain: z.string().min(1), seq: z.number().int().min(1), hash: hex64() });

/** Links that a restore lost: from this one on, of those that were anchored before. */
const lost = () =>
  z.strictObject({ chain: z.string().min(1), from: z.number().int().min(1), to: z.number().int().min(1) });

/** The heads of the chains that changed since the anchor before, whose hash it has. Ids and hashes only. */
export const anchorSchema = () =>
  z.strictObject({
    kind: z.literal('audit-anchor'),
    number: z.number().int().min(1),
    at: z.iso.datetime(),
    /** SHA-256 of the file of the anchor before; zeros in the first. */
    previous: hex64(),
    heads: z.array(head()),
    /** The tables were brought back to a moment, and what was recorded after it is lost: said once, and for good. */
    restored: z.strictObject({ to: z.iso.datetime(), lost: z.array(lost()) }).optional(),
  });
export type Anchor = z.infer<ReturnType<typeof anchorSchema>>;

/** As they were until they were numbered: each by itself. */
export const looseAnchorSchema = () =>
  z.strictObject({ kind: z.literal('audit-anchor'), at: z.iso.datetime(), heads: z.array(head()) });

const DIGITS = 10;

/** Numbered, so that one that was taken away is missed. */
export const anchorKey = (number: number): string =>
  `${PROOF_PREFIX.anchors}${String(number).padStart(DIGITS, '0')}.json`;

/** The number in a key; undefined for an anchor from before they had one. */
export function numberOfAnchor(key: string): number | undefined {
  const [, digits] = /\/(\d{10})\.json$/.exec(key) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export const anchorFile = (anchor: Anchor): Uint8Array => Buffer.from(`${JSON.stringify(anchor)}\n`, 'utf8');
