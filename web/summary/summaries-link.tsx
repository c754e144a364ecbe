import { Go } from '../parts/go.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ all: string }> = {
  nl: { all: 'Samenvattingen van gesprekken' },
  en: { all: 'Summaries of talks' },
};

/** The way to the summaries of a dossier. */
export function SummariesLink({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <Go to="/dossiers/$dossierId/summaries" params={{ dossierId }}>
      {words.all}
    </Go>
  );
}
