import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<string> = { nl: 'Hoe is deze dag geteld?', en: 'How was this day counted?' };

/** How a day was counted, step by step, for who wants to know. */
export function Counted({ steps }: { readonly steps: readonly { readonly nl: string; readonly en: string }[] }) {
  const how = useWords(WORDS);
  const { language } = useLanguage();
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>{how}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.nl}>{step[language]}</li>
        ))}
      </ol>
    </details>
  );
}
