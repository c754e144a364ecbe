import { describe, expect, it } from 'vitest';
import { ACTS, type AuditEntry } from '../../../../domain/audit.ts';
import { ACTIONS, ACTS_IN_WORDS } from '../../../../lambdas/shared/log-words.ts';
import { DOSSIER_AUDIT } from '../../../support/catalogue.ts';
import { entry, filesOf, wordsOf } from './sample.ts';

const logOf = async (...audit: AuditEntry[]): Promise<string> =>
  wordsOf(String((await filesOf({ audit })).get('logboek.html')));

describe('the log in words', () => {
  it('[RIO-3.6] tells who did what with which of the data, when, and by which rule', async () => {
    const log = await logOf(
      entry('document.download', {
        actor: { role: 'owner', id: 'owner-1' },
        facts: { document: 'document-1', case: 'x' },
      }),
      entry('client.change', { actor: { role: 'client' }, facts: { fields: 'career email' } }),
      entry('consent.ask', {
        facts: { consent: 'consent-1', scope: 'disclosure', text: '1', expiresOn: '2026-03-01' },
      }),
      entry('rights.tell-recipient', {
        actor: { role: 'system' },
        facts: { principal: 'principal-1', kinds: 'correction' },
      }),
      entry('dossier.read', { actor: { role: 'coach', id: 'coach-2' } }),
    );
    for (const part of [
      '1 februari 2026, 10:00 De eigenaar van de praktijk Een stuk opgehaald Stuk: cv.pdf',
      'Waarom dit mocht: Er liep een verzoek of klacht over uw dossier',
      'Uzelf Gegevens van u bijgewerkt Gegevens: Loopbaan, E-mailadres',
      'Uw coach U om toestemming gevraagd',
      'Te beantwoorden vóór: 1 maart 2026',
      'Opdrachtgever: Gemeente Voorbeeldstad Verzoek: Verbetering',
      'Een andere coach Uw dossier bekeken',
      'artikel 1.5 van het reglement (RIO-1.5)',
    ])
      expect(log).toContain(part);
    expect(log).not.toMatch(/coach-2|owner-1|principal-1|consent-1|document-1/);
  });

  it('[RIO-3.6] has words for every action that can stand in the log of a dossier, and for no other', async () => {
    expect(DOSSIER_AUDIT.length).toBeGreaterThan(100);
    expect(Object.keys(ACTIONS).sort()).toEqual([...DOSSIER_AUDIT].sort());
    const log = await logOf(...DOSSIER_AUDIT.map((action) => entry(action)));
    for (const [action, { nl, en }] of Object.entries(ACTIONS)) {
      expect([action, nl, en]).toEqual([
        action,
        expect.stringMatching(/^\p{Lu}.{5,69}[^.\s]$/u),
        expect.stringMatching(/^\p{Lu}.{5,69}[^.\s]$/u),
      ]);
      expect(log).toContain(nl);
    }
  });

  it('is never a code alone', async () => {
    expect(Object.keys(ACTS_IN_WORDS).sort()).toEqual([...ACTS].sort());
    expect(await logOf(entry('constructor', { act: 'shield', facts: { hasOwnProperty: 'x' } }))).toContain(
      'Gegevens afgeschermd',
    );
  });
});
