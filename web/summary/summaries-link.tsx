import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { GoToList } from '../parts/opens.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ all: string }> = {
  nl: { all: 'Samenvattingen van gesprekken' },
  en: { all: 'Summaries of talks' },
};

/** The way to the summaries of a dossier, from a page that has opened something of it already. */
export function SummariesLink({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <Go to="/dossiers/$dossierId/summaries" params={{ dossierId }}>
      {words.all}
    </Go>
  );
}

/** The same from the dossier itself, for who may open them. */
export function DossierSummaries({ dossier }: { readonly dossier: ReplyOf<'getDossier'> }) {
  const words = useWords(WORDS);
  return (
    <GoToList dossier={dossier} list="summary.list">
      {words.all}
    </GoToList>
  );
}
