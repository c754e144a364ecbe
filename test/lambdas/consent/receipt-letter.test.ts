import { describe, expect, it, test } from 'vitest';
import { consentReceiptSchema } from '../../../contracts/consent/receipt.ts';
import { CONSENT_STATES, type ConsentEvent } from '../../../domain/consent/consent.ts';
import { receiptOf } from '../../../lambdas/consent/receipt.ts';
import { renderReceipt } from '../../../lambdas/consent/receipt-letter.ts';
import { EVENTS } from '../../../lambdas/consent/receipt-words.ts';
import type { Language } from '../../../lambdas/letters/model.ts';
import { pagesOf, structureOf } from '../letters/pdf-text.ts';
import { fonts } from '../letters/sample.ts';
import { factsOf, NAMES, policies, sampleReceipt } from './sample.ts';

type Made = { readonly text: string; readonly hash: string };
const pdfOf = ({ text, hash }: Made, lang?: Language) =>
  renderReceipt(consentReceiptSchema().parse(JSON.parse(text)), hash, fonts, lang);
/** Lines break inside long values. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');
const wordsOf = async (made: Made, lang?: Language) =>
  pagesOf(await pdfOf(made, lang))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
const words = (event?: ConsentEvent, scope?: string, lang?: Language) => wordsOf(sampleReceipt(event, scope), lang);

/** Each event and each scope of either practice, in turns in Dutch and in English; the JSON is tested for every pair. */
const cases = policies.flatMap((policy) =>
  policy.consents.scopes.flatMap((scope, row) =>
    CONSENT_STATES.flatMap((event, column) => {
      const lang: Language = (row + column) % 2 === 0 ? 'nl' : 'en';
      const turn = event === 'granted' || column % policy.consents.scopes.length === row;
      return turn ? [[policy.id, scope.id, event, lang, factsOf(policy, scope, event)] as const] : [];
    }),
  ),
);

test.each(cases)(
  '%s: %s, %s, in %s: what happened, word for word what was asked, and how to check it',
  async (...one) => {
    const [, , event, lang, facts] = one;
    const { policy, consent } = facts;
    const made = receiptOf(facts);
    const text = withoutSpaces(await wordsOf(made, lang));
    const scope = policy.consents.scopes.find(({ id }) => id === consent.scope);
    for (const said of [
      EVENTS[event].title[lang],
      EVENTS[event].lead[lang],
      scope?.texts[0].text[lang] ?? 'no text',
      facts.dossierNumber,
      consent.consentId,
      policy.notices.supervisoryAuthority[lang],
      policy.links.supervisoryAuthority.url,
      policy.organisation.name,
      policy.organisation.contactEmail,
      made.hash,
    ])
      expect(text).toContain(withoutSpaces(said));
  },
);

describe('a receipt on paper', () => {
  it('is a tagged PDF in its language, the same bytes each time', async () => {
    const pdf = await pdfOf(sampleReceipt());
    const structure = structureOf(pdf);
    expect(structure).toMatch(/\/MarkInfo|\/Marked true/);
    expect(structure).toContain('/Lang (nl-NL)');
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Code', 'Link'])
      expect(structure).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(Buffer.compare(pdf, await pdfOf(sampleReceipt()))).toBe(0);
    expect(structureOf(await pdfOf(sampleReceipt(), 'en'))).toContain('/Lang (en');
  });

  it('[RIO-5.1] says to whom, which documents and until when', async () => {
    const text = await words('granted', 'disclosure');
    for (const said of [NAMES.principal, 'verslag.pdf', 'advies – “kort”.pdf', '31 december 2026', 'Wat iemand kan'])
      expect(text).toContain(said);
    expect(withoutSpaces(text)).toContain('ab'.repeat(32));
  });

  it('[RIO-4.3] says who replaces and on which days', async () => {
    const text = await words('granted', 'replacement-coach', 'en');
    for (const said of [NAMES.person, '6 July 2026', '24 July 2026', 'Your coach']) expect(text).toContain(said);
  });

  it('[RIO-4.1] says who reads along, what, and that it lasts until it is withdrawn', async () => {
    const text = await words('granted', 'partner-coach-reads');
    for (const said of [NAMES.person, 'Totdat u de toestemming intrekt', 'Ja']) expect(text).toContain(said);
  });

  it('says the last day of a grant that ends before what was asked', async () => {
    const { text } = sampleReceipt('granted', 'partner-coach-reads');
    const receipt = consentReceiptSchema().parse({ ...JSON.parse(text), endsOn: '2026-09-01' });
    const pages = pagesOf(await renderReceipt(receipt, 'f'.repeat(64), fonts));
    expect(pages.join('')).toContain('31 augustus 2026');
  });

  it('tells how to withdraw, as easily as granting, where there is something to withdraw', async () => {
    for (const event of CONSENT_STATES) {
      const text = await words(event);
      const told = event === 'asked' || event === 'granted';
      expect(text.includes('even makkelijk')).toBe(told);
      expect(text.includes('Dat is één handeling, net als toestemming geven')).toBe(told);
    }
  });

  it('says when each thing happened, on the clock of Amsterdam', async () => {
    const text = await words('withdrawn');
    expect(text).toContain('1 juni 2026 om 11:00:00 uur');
    expect(text).toContain('2 juni 2026 om 12:00:00 uur');
    expect(text).toContain('3 juni 2026 om 10:15:30 uur');
    expect(await words('expired')).toContain('15 juni 2026');
    expect(await words('ended')).toContain('De laatste dag is voorbij');
  });

  it('says that it no longer has a wording, rather than another one', async () => {
    const { text } = sampleReceipt('ended');
    const receipt = consentReceiptSchema().parse({ ...JSON.parse(text), text: { version: '0', wording: null } });
    const pages = pagesOf(await renderReceipt(receipt, 'f'.repeat(64), fonts, 'en'));
    expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'An earlier receipt of this consent has it word for word',
    );
  });
});
