import type { Policy } from '../../policies/index.ts';
import { dayWritten, type Lines, type NoticeFacts, type Said } from '../mail/words.ts';

/** The regulation itself, article by article. Of one that is not deployed any more only where the others are. */
function whole({ regulation }: NoticeFacts, { regulations }: Policy, language: 'nl' | 'en'): string[] {
  const version = regulations.find((one) => one.version === regulation);
  if (!version) return [];
  const from = { nl: 'Geldt vanaf', en: 'Valid from' }[language];
  const off = { nl: 'Deze versie gaat niet door.', en: 'This version does not go on.' }[language];
  return [
    version.withdrawnOn === undefined ? `${from} ${dayWritten(version.effectiveFrom, language)}.` : off,
    ...version.articles.map(({ id, title, text }) => `${id}. ${title[language]}\n${text[language]}`),
  ];
}

const lines = (facts: NoticeFacts, policy: Policy, language: 'nl' | 'en', first: string): Lines['lines'] => [
  first,
  ...whole(facts, policy, language),
];

/** What somebody asked for: the whole text, and where it stands. */
export const sentRegulation = (facts: NoticeFacts, policy: Policy): Said => ({
  nl: {
    subject: 'Het privacyreglement waar u om vroeg',
    lines: lines(facts, policy, 'nl', 'U vroeg om ons privacyreglement. Hier staat het helemaal.'),
    path: `/api/regulations/${facts.regulation}`,
  },
  en: {
    subject: 'The privacy regulation that you asked for',
    lines: lines(facts, policy, 'en', 'You asked for our privacy regulation. Here is all of it.'),
    path: `/api/regulations/${facts.regulation}`,
  },
});
