import { useSearch } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ back: string; record: string }> = {
  nl: { back: 'Terug naar het datalek', record: 'Een datalek hierover vastleggen' },
  en: { back: 'Back to the data breach', record: 'Record a data breach about this' },
};

/** With a case or a dossier of the owner: the way back to the breach that somebody came from, or the way to record one about it. */
export function BreachOf(about: { readonly complaint: string } | { readonly dossier: string }) {
  const words = useWords(WORDS);
  const { breach: breachId } = useSearch({ strict: false }) as { readonly breach?: string };
  return breachId === undefined ? (
    <Go to="/breaches/new" search={about}>
      {words.record}
    </Go>
  ) : (
    <Go to="/breaches/$breachId" params={{ breachId }}>
      {words.back}
    </Go>
  );
}
