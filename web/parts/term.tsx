import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Words = { readonly nl: string; readonly en: string };
type TermGiven = { readonly nominal: string; readonly outer: string; readonly steps: readonly Words[] };

const WORDS: Bilingual<{ latest: string; how: string }> = {
  nl: { latest: 'Uiterlijk', how: 'Hoe is deze dag geteld?' },
  en: { latest: 'At the latest', how: 'How was this day counted?' },
};

/** The day by which something has to happen, and how it was counted. */
export function Term({ name, term }: { readonly name: string; readonly term: TermGiven }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <div>
      <h3>{name}</h3>
      <p>
        {words.latest} <Day on={term.outer} />
      </p>
      <details>
        <summary>{words.how}</summary>
        <ol>
          {term.steps.map((step) => (
            <li key={step.nl}>{step[language]}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
