import { expect, test } from 'vitest';
import { getRegulationPdf } from '../../../lambdas/register/regulation.ts';
import { practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { changesNothing } from '../support.ts';

const plain = (text: string): string => text.replaceAll(/[\s\u00ad-]+/g, '');

test.each(everyRegulation.flatMap((id) => (['nl', 'en'] as const).map((language) => [id, language] as const)))(
  '[RIO-2.1] [EK-12.3] every version is a file for everybody, with every article whole, the same bytes each time: %s in %s',
  async (id, language) => {
    const one = practice(id);
    for (const { version, articles } of one.policy.regulations) {
      const call = { params: { version }, query: { language } };
      const reply = await getRegulationPdf(one, call);
      const again = await getRegulationPdf(one, call);
      if (!reply.ok || !again.ok) throw new Error('It was refused');
      const pdf = Buffer.from(reply.raw ?? '');
      expect(pdf.equals(Buffer.from(again.raw ?? ''))).toBe(true);
      const words = plain(pagesOf(pdf).join(' '));
      for (const { title, text } of articles) {
        expect(words).toContain(plain(title[language]));
        // A page can end within a text: its first and its last words are there.
        expect(words).toContain(plain(text[language].slice(0, 40)));
        expect(words).toContain(plain(text[language].slice(-25)));
      }
    }
  },
);

test('[RIO-2.1] nobody has to sign in for it, nothing is kept of it, and of a version that is not there it says so', async () => {
  const one = practice();
  const version = one.policy.regulations.at(-1)?.version ?? '';
  const { status, headers } = await changesNothing(one, () =>
    one.call('getRegulationPdf', { version }, { as: 'nobody' }),
  );
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect((await one.call('getRegulationPdf', { version: '1066' }, { as: 'nobody' })).status).toBe(404);
});
