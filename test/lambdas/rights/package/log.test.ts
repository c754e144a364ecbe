import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ACTS, type AuditEntry } from '../../../../domain/audit.ts';
import { ACTIONS, ACTS_IN_WORDS } from '../../../../lambdas/rights/package/log-words.ts';
import { entry, filesOf, wordsOf } from './sample.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const logOf = async (...audit: AuditEntry[]): Promise<string> =>
  wordsOf(String((await filesOf({ audit })).get('logboek.html')));

/** Chains of the practice, of accounts and of plans are not the client's. */
const ELSEWHERE = /^(person|principal|manager|cover|me|breach|suggestion)\./;

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

  it('[RIO-3.6] has words for every action that the code can put in the log of a dossier', () => {
    const sources = ['domain', 'lambdas'].flatMap((room) =>
      readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(`${root}${room}/${name}`, 'utf8')),
    );
    // Where an entry is made, and where the name of one is handed on.
    const lines = sources.flatMap((text) =>
      text.split('\n').filter((line) => /\b(action|traceAs): |\b(consult|traced|ended|closed)\(/.test(line)),
    );
    const named = lines.flatMap((line) => [...line.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, name]) => name));
    const actions = [...new Set(named)].filter((name) => name !== undefined && !ELSEWHERE.test(name));
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((name) => !Object.hasOwn(ACTIONS, name ?? ''))).toEqual([]);
  });

  it('is never a code alone', async () => {
    expect(Object.keys(ACTS_IN_WORDS).sort()).toEqual([...ACTS].sort());
    expect(await logOf(entry('constructor', { act: 'shield', facts: { hasOwnProperty: 'x' } }))).toContain(
      'Gegevens afgeschermd',
    );
  });
});
