import { describe, expect, it } from 'vitest';
import { decideComplaint } from '../../../domain/complaint/decide.ts';
import { deferComplaint } from '../../../domain/complaint/steps.ts';
import { complaintLetter } from '../../../lambdas/complaint/letters.ts';
import { lettersOf } from '../../../lambdas/complaint/views.ts';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import { heard, next, open, POLICY, TODAY } from '../../domain/complaint/samples.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { fonts } from '../letters/sample.ts';

async function words(
  ...[letter, complaint, lang = 'nl']: [Parameters<typeof complaintLetter>[0], ReturnType<typeof open>, ('nl' | 'en')?]
) {
  return pagesOf(await renderLetter(complaintLetter(letter, complaint, POLICY, lang), fonts))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}
const everywhere = ['https://autoriteitpersoonsgegevens.nl', POLICY.organisation.name, 'K-2025-0001'];
const reasons = 'Er zijn meer gesprekken nodig';

describe('letters about a complaint', () => {
  it('[RIO-7.2] [RIO-7.3] [EK-11.2] confirm receipt with the term and how it was counted', async () => {
    const text = await words('confirmation', open());
    for (const part of [...everywhere, 'zes weken: 16 april 2025', 'opdagen']) expect(text).toContain(part);
    expect(await words('confirmation', open(), 'en')).toContain('six weeks');
  });

  it('[RIO-7.2] [RIO-7.3] tell of more time with the reasons and the new term', async () => {
    const complaint = next(deferComplaint(open(), { reasons }, POLICY, TODAY));
    const text = await words('deferral', complaint);
    for (const part of [...everywhere, reasons, '14 mei 2025']) expect(text).toContain(part);
    expect(lettersOf(complaint)).toEqual(['confirmation', 'deferral']);
  });

  it('[RIO-7.2] [RIO-7.3] decide with reasons, measures, and what to do when one disagrees', async () => {
    const measures = [{ text: 'Afspraken bevestigen', ownerId: 'owner', dueOn: '2025-04-01' }];
    const complaint = next(
      decideComplaint(heard(), { outcome: 'partly', reasons: 'Ten dele', measures }, new Set(['owner']), POLICY, TODAY),
    );
    const text = await words('decision', complaint);
    for (const part of [
      ...everywhere,
      'voor een deel gegrond',
      'Ten dele',
      '(uiterlijk 1 april 2025)',
      'uiterlijk 19 maart 2025',
    ])
      expect(text).toContain(part);
    const bytes = () => renderLetter(complaintLetter('decision', complaint, POLICY, 'nl'), fonts);
    expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
  });
});
