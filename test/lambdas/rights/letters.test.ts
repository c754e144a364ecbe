import { describe, expect, it } from 'vitest';
import { decideRequest } from '../../../domain/rights/decide.ts';
import { extendRequest } from '../../../domain/rights/extend.ts';
import { askIdentity, watchIdentity } from '../../../domain/rights/identity.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import { rightsLetter } from '../../../lambdas/rights/letters.ts';
import { lettersOf } from '../../../lambdas/rights/views.ts';
import { access, asked, correction, letter, next, STATUTORY } from '../../domain/rights/samples.ts';
import { RUNNING } from '../../domain/support/samples.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { fonts } from '../letters/sample.ts';

async function words(name: Parameters<typeof rightsLetter>[0], request: RightsRequest, lang: 'nl' | 'en' = 'nl') {
  const written = rightsLetter(name, request, RUNNING, STATUTORY, lang, '2025-03-20');
  return pagesOf(await renderLetter(written, fonts))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}
const around = { dossier: RUNNING, others: [], documents: new Set<string>() };
const everywhere = [
  'https://autoriteitpersoonsgegevens.nl',
  'https://www.rechtspraak.nl',
  STATUTORY.notices.freeOfCharge.nl,
  STATUTORY.organisation.name,
];

describe('letters about a request', () => {
  it('[EK-9.3a] [EK-9.2] confirm receipt with the term, how it was counted, and that it is free', async () => {
    const request = next(asked({ kinds: ['access'], changes: [correction] }));
    const text = await words('receipt', request);
    for (const part of [
      ...everywhere,
      'ontvangen 5 maart 2025; een maand: 5 april 2025, een zaterdag',
      '0687654321',
      'feitelijk onjuist',
    ])
      expect(text).toContain(part);
    expect(await words('receipt', request, 'en')).toContain('so Monday 7 April 2025, 24:00');
  });

  it('[EK-10.4] refuse with the reasons, the AP and the court', async () => {
    const refused = { kind: 'access', outcome: 'refused', reasons: 'U kreeg dit vorige week al.' } as const;
    const request = next(decideRequest(access(), { decisions: [refused] }, around, STATUTORY, '2025-03-20'));
    const text = await words('decision', request);
    for (const part of [...everywhere, 'afgewezen', refused.reasons, '20 maart 2025']) expect(text).toContain(part);
    expect(lettersOf(request)).toEqual(['receipt', 'decision']);
  });

  it('[EK-9.3c] give a place and a time, and an explanation', async () => {
    const appointment = { on: '2025-04-02', time: '10:30', place: 'Marktplein 1', explanation: 'Uw coach legt uit' };
    const granted = { kind: 'access', outcome: 'granted', appointment } as const;
    const request = next(decideRequest(access(), { decisions: [granted] }, around, STATUTORY, '2025-03-20'));
    const text = await words('decision', request);
    for (const part of ['woensdag 2 april 2025, 10:30', 'Marktplein 1', 'Uw coach legt uit'])
      expect(text).toContain(part);
  });

  it('[RIO-6.3] name the exception of the law for what is not erased', async () => {
    const part = { kind: 'erasure', outcome: 'refused', exceptions: ['legal-claim'] } as const;
    const request = next(
      decideRequest(next(asked({ kinds: ['erasure'] })), { decisions: [part] }, around, STATUTORY, '2025-03-20'),
    );
    expect(await words('decision', request)).toContain('Een rechtsvordering');
  });

  it('[EK-9.3b] ask who it is without asking for a copy, and close when nothing comes', async () => {
    const doubted = next(
      askIdentity(letter(), { reason: STOP_REASON, doubt: 'Een ander adres' }, STATUTORY, '2025-03-07'),
    );
    const text = await words('identity', doubted);
    for (const part of [...everywhere, 'Een ander adres', 'Stuur geen kopie']) expect(text).toContain(part);
    const lapsed = next(watchIdentity(doubted, STATUTORY, '2025-04-18'));
    expect(lettersOf(lapsed)).toEqual(['receipt', 'identity', 'lapse']);
    for (const part of everywhere) expect(await words('lapse', lapsed)).toContain(part);
  });

  it('[EK-10.4] tell of more time with the reasons and the new term', async () => {
    const extended = next(extendRequest(access(), { by: 'P2M', reasons: 'Veel papier' }, STATUTORY, '2025-03-10'));
    const text = await words('extension', extended);
    for (const part of ['Veel papier', 'op 10 maart 2025 verlengd met twee maanden: 5 juni 2025'])
      expect(text).toContain(part);
  });

  it('are the same bytes each time', async () => {
    const bytes = () => renderLetter(rightsLetter('receipt', access(), RUNNING, STATUTORY, 'nl', '2025-03-20'), fonts);
    expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
  });
});
