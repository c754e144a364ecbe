import type { ReplyOf } from '../../contracts/api.ts';
import type { Asked } from '../parts/case-form.tsx';
import type { Bilingual } from '../words/language.tsx';

export type Summary = ReplyOf<'getSummary'>;

/** Who reads it: a client is spoken to, a coach is told about their client. */
type Reader = 'client' | 'coach';

/** What is said of summaries on every page. Silence is never said to be a yes. */
export const SUMMARY_WORDS: Bilingual<{
  states: { readonly [R in Reader]: { readonly [S in Summary['state']]: string } };
  text: string;
  way: string;
  ways: { readonly send: string; readonly keep: string };
  keep: string;
  written: string;
}> = {
  nl: {
    states: {
      client: {
        draft: 'Concept',
        sent: 'U hebt nog niets gezegd',
        confirmed: 'U zei: dit klopt',
        disputed: 'U zei: dit klopt niet',
      },
      coach: {
        draft: 'Concept, nog niet verstuurd',
        sent: 'De cliënt heeft nog niets gezegd',
        confirmed: 'De cliënt zei: dit klopt',
        disputed: 'De cliënt zei: dit klopt niet',
      },
    },
    text: 'Samenvatting',
    way: 'Wat gebeurt ermee?',
    ways: { send: 'Nu naar de cliënt sturen', keep: 'Bewaren als concept' },
    keep: 'Bewaren of versturen',
    written: 'Schrijf kort wat u besprak en afsprak. De cliënt leest dit en zegt of het klopt.',
  },
  en: {
    states: {
      client: {
        draft: 'Draft',
        sent: 'You have said nothing yet',
        confirmed: 'You said: this is right',
        disputed: 'You said: this is not right',
      },
      coach: {
        draft: 'Draft, not sent yet',
        sent: 'The client has said nothing yet',
        confirmed: 'The client said: this is right',
        disputed: 'The client said: this is not right',
      },
    },
    text: 'Summary',
    way: 'What happens with it?',
    ways: { send: 'Send it to the client now', keep: 'Keep it as a draft' },
    keep: 'Keep or send',
    written: 'Write shortly what you discussed and agreed. The client reads this and says whether it is right.',
  },
};

/** What a coach fills in to write one. */
export function writtenAsked(language: 'nl' | 'en'): readonly Asked[] {
  const words = SUMMARY_WORDS[language];
  const ways = Object.entries(words.ways).map(([id, name]) => ({ id, name }));
  return [
    { id: 'text', kind: 'text', label: words.text, hint: words.written },
    { id: 'way', kind: 'choice', label: words.way, options: ways },
  ];
}

/** What was filled in, as it is sent. */
export const writtenIn = ({ text = '', way }: Readonly<Record<string, string>>) => ({
  text,
  ...(way === 'send' ? { send: true as const } : {}),
});
