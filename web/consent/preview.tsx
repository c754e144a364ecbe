import type { ReactNode } from 'react';
import { type Fact, Facts } from '../parts/facts.tsx';
import { type Bilingual, type Text, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ title: string; free: string; days: (days: number) => string }> = {
  nl: {
    title: 'Dit leest de cliënt',
    free: 'Met twee even grote knoppen: nee en ja. Nee zeggen heeft geen gevolgen voor de begeleiding, en een ja kan altijd worden ingetrokken.',
    days: (days) => `De vraag vervalt na ${days} dagen zonder antwoord. Dat is geen ja.`,
  },
  en: {
    title: 'The client reads this',
    free: 'With two equally large buttons: no and yes. Saying no has no consequences for the guidance, and a yes can always be withdrawn.',
    days: (days) => `The question lapses after ${days} days without an answer. That is no yes.`,
  },
};

/** The question in the words that the client will read, before it is asked. */
export function Preview({
  scope,
  facts = [],
  days,
  children,
}: {
  readonly scope: { readonly name: Text; readonly text: Text };
  readonly facts?: readonly (Fact | undefined)[];
  readonly days: number;
  readonly children?: ReactNode;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="preview stack">
      <h2>{words.title}</h2>
      <h3>{scope.name[language]}</h3>
      <p className="prose">{scope.text[language]}</p>
      <Facts facts={facts} />
      {children}
      <p className="quiet">{words.free}</p>
      <p className="quiet">{words.days(days)}</p>
    </section>
  );
}
