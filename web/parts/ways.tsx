import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Way = { readonly name: { readonly nl: string; readonly en: string }; readonly url: string };

type Words = { readonly title: string; readonly text: string };
const WORDS: Bilingual<{ own: Words; theirs: Words }> = {
  nl: {
    own: { title: 'Niet eens met ons?', text: 'U kunt altijd hierheen, zonder eerst iets anders te doen:' },
    theirs: { title: 'Waar de klager altijd heen kan', text: 'Ook zonder eerst iets anders te doen:' },
  },
  en: {
    own: { title: 'Do you disagree?', text: 'You can always go here, without doing anything else first:' },
    theirs: { title: 'Where the complainant can always go', text: 'Without doing anything else first:' },
  },
};

/** The ways that are always open: to who reads this, or to the complainant whose case they work on. */
export function Ways({
  ways,
  of = 'own',
}: {
  readonly ways: { readonly supervisoryAuthority: Way; readonly court: Way };
  readonly of?: 'own' | 'theirs';
}) {
  const words = useWords(WORDS)[of];
  const { language } = useLanguage();
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ul>
        {[ways.supervisoryAuthority, ways.court].map(({ name, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
