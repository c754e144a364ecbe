import { describe, expect, it } from 'vitest';
import { accessDataSchema, portabilitySchema } from '../../../../contracts/rights/package.ts';
import { packageContent } from '../../../../lambdas/rights/package/content.ts';
import { factsOf } from '../../../../lambdas/rights/package/facts.ts';

import { policyIds } from '../../../../local/policies.ts';
import { practice, type Who } from '../../../support/practice.ts';
import { running, uploaded } from '../../../support/story.ts';
import { made } from '../../complaint/support.ts';
import { call, made as makeRights } from '../support.ts';
import { wordsOf } from './sample.ts';
import { asked, exporter, sentByClient, text } from './support.ts';

type Kind = 'access' | 'portability';

/** The files about a dossier of a whole practice in memory, with a document of each side. */
async function filesFor(policyId: string, kind: Kind): Promise<Map<string, string>> {
  const one = practice(policyId);
  const dossier = await running(one);
  await uploaded(one, dossier);
  await sentByClient(one, dossier, 'brief.txt', text('van de cliënt'));
  const about = { kind: 'other' };
  await made(one, dossier.client, { dossierId: dossier.dossierId, about, text: 'Over het gesprek.' });
  await made(one, dossier.client, { about, text: 'Over de wachtkamer.' });
  const other = await running(one);
  await made(one, other.client, { dossierId: other.dossierId, about, text: 'Van een ander.' });
  const suggested = (as: Who, words: string) => one.call('sendSuggestion', {}, { as, body: { text: words } });
  await suggested(dossier.client, 'Zet de thee klaar.');
  await suggested(other.client, 'Van een ander.');
  await suggested(dossier.coach, 'Van de coach.');
  const earlier = await makeRights(one, dossier, { kinds: ['restriction'], note: 'Wacht even met alles.' });
  await call(one, 'withdrawRights', { ...earlier }, { as: dossier.client });
  await makeRights(one, other, { kinds: ['restriction'], note: 'Van een ander.' });
  one.clock.advance('P1D');
  const { dossierId, requestId } = await asked(one, dossier, kind);
  const loaded = await one.dossiers.load(dossierId);
  const request = loaded && (await one.rights.load(dossierId, requestId, loaded.key));
  if (!loaded || !request) throw new Error('There is no request');
  const facts = await factsOf(exporter(one).ports, { ...loaded, request }, kind, '2026-04-01T10:00:00Z');
  const files = await packageContent({ ...facts, fonts: await one.fonts() });
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

describe.each(policyIds)('the files about a dossier (%s)', (policyId) => {
  it('[RIO-3.6] [EK-9.3c] hold what was really done, by name and in words', async () => {
    const files = await filesFor(policyId, 'access');
    const data = accessDataSchema().parse(JSON.parse(files.get('gegevens.json') ?? ''));
    expect(data.documents.map(({ fileName }) => fileName).sort()).toEqual(['brief.txt', 'verslag.txt']);
    expect(data.client.length).toBeGreaterThan(2);
    expect(data.complaints.map((one) => one.text)).toEqual(['Over het gesprek.', 'Over de wachtkamer.']);
    expect(data.requests.map(({ kinds, state, note }) => [kinds, state, note])).toEqual([
      [['restriction'], 'withdrawn', 'Wacht even met alles.'],
      [['access'], 'decided', undefined],
    ]);
    expect(data.suggestions.map(({ state, text: words }) => [state, words])).toEqual([['open', 'Zet de thee klaar.']]);
    const [page = ''] = (files.get('logboek.html') ?? '').split('<footer>');
    const log = wordsOf(page);
    for (const part of [
      'Uw dossier gemaakt',
      'Het traject begonnen',
      'Stuk: verslag.txt',
      'Een verzoek over uw gegevens',
    ])
      expect(log).toContain(part);
    // Nothing but words: no id of a document, a person or a case.
    expect(log).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const other = policyId === 'eigenkans' ? 'RIO-' : 'EK-';
    expect(wordsOf(files.get('overzicht.html') ?? '')).not.toContain(other);
  });

  it('hold what the client provided, and nothing else', async () => {
    const files = await filesFor(policyId, 'portability');
    const data = portabilitySchema().parse(JSON.parse(files.get('gegevens.json') ?? ''));
    expect(data.documents.map(({ fileName }) => fileName)).toEqual(['brief.txt']);
  });
});
