import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Way = { readonly name: { readonly nl: string; readonly en: string }; readonly url: string };

const WORDS: Bilingual<{ title: string; text: string }> = {
  nl: { title: 'Niet eens met ons?', text: 'U kunt altijd hierheen, zonder eerst iets anders te doen:' },
  en: { title: 'Do you disagree?', text: 'You can always go here, without doing anything else first:' },
};

/** The ways that are always open. */
export function Ways({ ways }: { readonly ways: { readonly supervisoryAuthority: Way; readonly court: Way } }) {
  const words = useWords(WORDS);
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
