/** One record for the domain: what has to be published, and how it is told to whoever keeps the domain. */
export type DnsRecord = { readonly name: string; readonly kind: 'TXT' | 'MX' | 'CNAME'; readonly value: string };

/** What the domain says of itself to everybody; `Resolver` of `node:dns/promises` is one. */
export interface Names {
  resolveTxt(name: string): Promise<string[][]>;
  resolveMx(name: string): Promise<{ readonly exchange: string; readonly priority: number }[]>;
  resolveCname(name: string): Promise<string[]>;
}

/** What DNS answers when there is no such name, or nothing of that kind at it (RFC 1035, RFC 2308). */
const NOTHING = ['ENOTFOUND', 'ENODATA'];

/** Where mails of the practice that come back go to, and what says whose servers may send for it. */
const BOUNCE = 'bounce';

/**
 * What others ask of a domain before they believe a mail of it: its signature (DKIM, RFC 6376), what to do without one (DMARC, RFC 7489), and who
 * may send for its return address (SPF, RFC 7208, with MAIL FROM of SES).
 * @param dkimTokens as SES made them for the domain; none while SES does not know it
 */
export const recordsFor = (domain: string, region: string, dkimTokens: readonly string[]): readonly DnsRecord[] => [
  ...dkimTokens.map(
    (token): DnsRecord => ({
      name: `${token}._domainkey.${domain}`,
      kind: 'CNAME',
      value: `${token}.dkim.amazonses.com`,
    }),
  ),
  { name: `_dmarc.${domain}`, kind: 'TXT', value: 'v=DMARC1; p=quarantine; adkim=r; aspf=r' },
  { name: `${BOUNCE}.${domain}`, kind: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
  { name: `${BOUNCE}.${domain}`, kind: 'TXT', value: 'v=spf1 include:amazonses.com -all' },
];

export const lineOf = ({ name, kind, value }: DnsRecord): string =>
  `${name}  ${kind}  ${kind === 'TXT' ? `"${value}"` : value}`;

/**
 * Whether the record is published. Of a DMARC or SPF record of the practice's own only that counts which makes it one: a domain may be stricter.
 * @throws Error when DNS does not answer: that says nothing of the record
 */
export async function published(names: Names, record: DnsRecord): Promise<boolean> {
  const found = await valuesOf(names, record);
  if (record.kind !== 'TXT') return found.some((value) => same(value, record.value));
  if (record.value.startsWith('v=DMARC1')) return found.some((value) => /^v=DMARC1\s*;.*\bp=/i.test(value));
  return found.some((value) => /^v=spf1\s/i.test(value) && /\sinclude:amazonses\.com(\s|$)/i.test(value));
}

/** Names of hosts are the same in capitals, and with the point at their end. */
const same = (one: string, other: string): boolean =>
  one.replace(/\.$/, '').toLowerCase() === other.replace(/\.$/, '').toLowerCase();

async function valuesOf(names: Names, { name, kind }: DnsRecord): Promise<string[]> {
  try {
    if (kind === 'TXT') return (await names.resolveTxt(name)).map((parts) => parts.join(''));
    if (kind === 'CNAME') return await names.resolveCname(name);
    return (await names.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOTHING.includes(String(error.code))) return [];
    throw error;
  }
}
