import { useParams } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ReadSummaries } from './read-summaries.tsx';

const TITLE = { nl: 'Samenvattingen van gesprekken', en: 'Summaries of talks' } as const;
const WORDS: Bilingual<{ intro: string; back: string }> = {
  nl: {
    intro:
      'U ziet deze samenvattingen alleen zolang u een verzoek of een klacht van de cliënt behandelt. De cliënt ziet in het logboek dat u keek. Lees alleen wat u nodig hebt.',
    back: 'Naar het dossier',
  },
  en: {
    intro:
      'You see these summaries only as long as you handle a request or a complaint of the client. The client sees in the log that you looked. Read only what you need.',
    back: 'To the dossier',
  },
};

/** What the owner reads of the summaries of a dossier while they handle a case of it (EK-7.1). */
export function OfficeSummariesPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/summaries' });
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <ReadSummaries dossierId={dossierId} />
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}
