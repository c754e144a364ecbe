import { expect, test } from 'vitest';
import { getSummaryPdf } from '../../../lambdas/summary/pdf.ts';
import { yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { correct, dispute, summarised } from '../../support/summaries.ts';
import { pagesOf } from '../letters/pdf-text.ts';

test('[RIO-3.5] a summary on paper has its state, every edition and what was said of each, and is the same bytes until something is said', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const { summaryId } = await summarised(one, dossier);
  const bytes = async (as: Who, language: 'nl' | 'en'): Promise<Buffer> => {
    const asked = { params: { dossierId, summaryId }, query: { language }, actor: as, now: one.clock.read() };
    const call = { ...asked, body: undefined, today: one.today(), falseAlarms: [], remember: () => [] };
    const reply = await getSummaryPdf(one, call);
    if (!reply.ok || !reply.raw) throw new Error('There is no paper');
    return Buffer.from(reply.raw);
  };
  // Lines of a page are broken where they are full.
  const words = (pdf: Buffer): string => pagesOf(pdf).join(' ').replaceAll(/\s+/g, ' ');
  const first = await bytes(client, 'nl');
  expect(words(first)).toContain('De cliënt heeft op deze versie niet gereageerd. Dat is geen instemming.');
  one.clock.advance('P3D');
  expect((await bytes(dossier.coach, 'nl')).equals(first)).toBe(true);
  yes(await dispute(one, dossier, summaryId, 'Ik zei iets anders.', { version: 1 }));
  expect((await bytes(client, 'nl')).equals(first)).toBe(false);
  yes(await correct(one, dossier, summaryId, 'Wij spraken over leren.', 2));
  const english = words(await bytes(client, 'en'));
  for (const text of [
    'Version 2 (the newest)',
    'Wij spraken over leren.',
    'Version 1',
    'Wij spraken over solliciteren.',
    'The client said: this is not right. Ik zei iets anders.',
    'Sent; the client has said nothing yet, and that is no yes',
  ])
    expect(english).toContain(text);
  const log = one.items.dump('records').filter(({ pk }) => pk === `AUDIT#${dossierId}`);
  expect(JSON.stringify(log)).toContain('summary.pdf');
  const stranger = await one.invite('coach');
  const query = { language: 'nl' };
  expect((await one.call('getSummaryPdf', { dossierId, summaryId }, { as: stranger, query })).status).toBe(404);
});
