import { describe, expect, it } from 'vitest';
import type { DestructionCertificate } from '../../../contracts/proof/certificate.ts';
import { articleName, dayName, momentName } from '../../../lambdas/proof/certificate-dates.ts';
import { renderCertificate } from '../../../lambdas/proof/certificate-letter.ts';
import { policyById } from '../../../local/policies.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { BODY, fonts, signedCertificate, WITH_PAPER } from '../letters/sample.ts';

const reIntegratieonderwijs = policyById('re-integratieonderwijs');
const eigenkans = policyById('eigenkans');

const words = async (certificate: DestructionCertificate, lang?: 'nl' | 'en', policy = reIntegratieonderwijs) =>
  pagesOf(await renderCertificate(certificate, policy, fonts, lang))
    .join('\n')
    .replaceAll(/\s+/g, ' ');

/** Lines break inside long values. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

/** Every value in a certificate, as text, but the names of what survives and the codes that are put in words. */
const valuesOf = ({
  kind: _,
  schemaVersion: __,
  ground: ___,
  survivors: ____,
  ...rest
}: DestructionCertificate): string[] => {
  const texts = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [String(value)];
  return texts({ ...rest, trajectoryEndedOn: '1 maart 2026', destructionDueOn: '1 maart 2031' });
};

describe('the certificate on paper', () => {
  it('[RIO-6.3] says every fact that was signed, in Dutch', async () => {
    const { certificate } = signedCertificate();
    const text = await words(certificate);
    for (const value of valuesOf(certificate)) expect(withoutSpaces(text)).toContain(withoutSpaces(value));
    expect(text).toContain('Bewijs van vernietiging');
    expect(text).toContain('De bewaartermijn is voorbij');
    expect(text).toContain('npm run verify -- certificate.json');
  });

  it('[EK-10.1] says the same in English, and under the other regulation', async () => {
    const { certificate } = signedCertificate({
      ...BODY,
      articles: ['EK-10.1'],
      ground: 'client-request',
      survivors: [],
    });
    const text = await words(certificate, 'en', eigenkans);
    expect(text).toContain('Certificate of destruction');
    expect(text).toContain('article 10.1 of the regulation (EK-10.1)');
    expect(text).toContain('The client asked for it');
    expect(text).toContain('Nothing stays that holds a name.');
  });

  it('[RIO-6.2] names the paper: how many, how and when it went, and what the coach still has to destroy', async () => {
    const { certificate } = signedCertificate(WITH_PAPER);
    const text = await words(certificate);
    for (const said of [
      'Er waren 4 papieren vastgelegd.',
      'Versnipperd (kruislings)',
      '1 april 2026 – 1 februari 2027',
      'Meegegeven aan de cliënt',
      'Eén papier was nog niet vernietigd. De coach moet dat nog doen',
    ])
      expect(text).toContain(said);
    const none = signedCertificate({ ...WITH_PAPER, paper: { copies: 0, destroyed: [] } }).certificate;
    expect(await words(none, 'en')).toContain('Nothing was recorded as being on paper.');
    expect(await words(signedCertificate().certificate)).not.toContain('papier vastgelegd');
  });

  it('[RIO-6.4] names the fields that survive, and none of their values', async () => {
    const text = await words(signedCertificate().certificate);
    for (const name of ['de naam van de cliënt', 'de dienst', 'het jaar']) expect(text).toContain(name);
  });

  it('[RIO-1.1] leads to the Autoriteit Persoonsgegevens in either language', async () => {
    for (const lang of ['nl', 'en'] as const)
      expect(await words(signedCertificate().certificate, lang)).toContain('https://autoriteitpersoonsgegevens.nl');
  });

  it('is two pages, and the same bytes each time', async () => {
    const { certificate } = signedCertificate();
    const first = await renderCertificate(certificate, reIntegratieonderwijs, fonts);
    expect(pagesOf(first)).toHaveLength(2);
    expect(Buffer.compare(first, await renderCertificate(certificate, reIntegratieonderwijs, fonts))).toBe(0);
  });

  it('writes days, moments and articles as people do, beside what the file has', () => {
    expect(dayName('2031-03-01', 'nl')).toBe('1 maart 2031');
    expect(dayName('2031-03-01', 'en')).toBe('1 March 2031');
    expect(momentName('2030-12-31T23:30:00.500Z', 'nl')).toBe(
      '1 januari 2031 om 00:30:00 uur (2030-12-31T23:30:00.500Z)',
    );
    expect(momentName('2031-07-01T10:00:00Z', 'en')).toBe('1 July 2031 at 12:00:00 (2031-07-01T10:00:00Z)');
    expect(articleName('AVG-5.1.e', 'nl')).toBe('artikel 5, lid 1, onder e AVG (AVG-5.1.e)');
    expect(articleName('AVG-17.1', 'en')).toBe('article 17(1) GDPR (AVG-17.1)');
    expect(articleName('RIO-6.3', 'nl')).toBe('artikel 6.3 van het reglement (RIO-6.3)');
  });
});
