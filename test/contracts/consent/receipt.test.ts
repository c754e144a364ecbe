import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsentReceipt, consentReceiptSchema, receiptText } from '../../../contracts/consent/receipt.ts';
import { sampleReceipt } from '../../lambdas/consent/sample.ts';

const receipt: ConsentReceipt = consentReceiptSchema().parse(JSON.parse(sampleReceipt().text));
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The same value with the members of each object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

/** Every object in a value, with the names of its members. */
const membersIn = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [Object.keys(value)]), ...Object.values(value).flatMap(membersIn)];
};

describe('the one form of a receipt', () => {
  it('is RFC 8785: members sorted, no white space, no line end, whatever order they were put in', () => {
    const text = receiptText(receipt);
    expect(receiptText(reversed(receipt) as ConsentReceipt)).toBe(text);
    expect(text).toBe(JSON.stringify(JSON.parse(text)));
    for (const members of membersIn(JSON.parse(text))) expect(members).toEqual(members.toSorted());
    expect(text).not.toMatch(/[\n\r\t]|": |, "/);
  });

  it('is what it was before it was parsed', () => {
    const { text } = sampleReceipt();
    expect(receiptText(consentReceiptSchema().parse(JSON.parse(text)))).toBe(text);
  });

  it('has another hash for each byte that is changed', () => {
    const bytes = Buffer.from(receiptText(receipt), 'utf8');
    const hash = sha256(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ by;
        expect(sha256(changed)).not.toBe(hash);
      }),
    );
    expect(sha256(`${receiptText(receipt)}\n`)).not.toBe(hash);
  });

  it('has no form for half a character', () => {
    const half = { ...receipt, organisation: { ...receipt.organisation, name: 'half \ud800' } };
    expect(() => receiptText(half)).toThrow('surrogate');
  });
});

describe('what a receipt may hold', () => {
  const refused = (change: object) => expect(consentReceiptSchema().safeParse({ ...receipt, ...change }).success);

  it('is closed: no field more, and each as it should be', () => {
    for (const change of [
      { address: 'Voorbeeldlaan 1' },
      { bsn: '111222333' },
      { subject: { ...receipt.subject, note: 'x' } },
      { subject: { kind: 'everything' } },
      { n: 0 },
      { version: 2 },
      { event: 'forgotten' },
      { at: '2026-06-03' },
      { expiresOn: '2026-02-30' },
      { article: 'RIO 5.1' },
      { text: { version: '1' } },
    ])
      refused(change).toBe(false);
    refused({}).toBe(true);
  });
});
