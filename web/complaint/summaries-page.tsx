import { useParams } from '@tanstack/react-router';
import { ReadSummaries } from '../summary/read-summaries.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DossierOf } from './dossier-of.tsx';

const TITLE = { nl: 'Samenvattingen bij een klacht', en: 'Summaries with a complaint' } as const;
const WORDS: Bilingual<{ intro: string }> = {
  nl: {
    intro:
      'U ziet de samenvattingen van gesprekken met de klager omdat u deze klacht behandelt, en zolang zij loopt. De klager ziet in het logboek dat u keek. Lees alleen wat u nodig hebt.',
  },
  en: {
    intro:
      'You see the summaries of talks with the complainant because you handle this complaint, and as long as it runs. The complainant sees in the log that you looked. Read only what you need.',
  },
};

/** What whoever handles a complaint may read of the talks in that dossier. */
export function SummariesPage() {
  const { intro } = useWords(WORDS);
  const { complaintId } = useParams({ from: '/inside/complaints/$complaintId/summaries' });
  return (
    <DossierOf complaintId={complaintId} title={TITLE} intro={intro}>
      {(dossierId) => <ReadSummaries dossierId={dossierId} />}
    </DossierOf>
  );
}
