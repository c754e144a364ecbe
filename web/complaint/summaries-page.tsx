import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ReadSummaries } from '../summary/read-summaries.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Samenvattingen bij een klacht', en: 'Summaries with a complaint' } as const;
const WORDS: Bilingual<{ intro: string; apart: string }> = {
  nl: {
    intro:
      'U ziet de samenvattingen van gesprekken met de klager omdat u deze klacht behandelt, en zolang zij loopt. De klager ziet in het logboek dat u keek. Lees alleen wat u nodig hebt.',
    apart: 'Bij deze klacht hoort geen dossier.',
  },
  en: {
    intro:
      'You see the summaries of talks with the complainant because you handle this complaint, and as long as it runs. The complainant sees in the log that you looked. Read only what you need.',
    apart: 'No dossier belongs to this complaint.',
  },
};

/** What whoever handles a complaint may read of the talks in that dossier. */
export function SummariesPage() {
  const words = useWords(WORDS);
  const params = useParams({ from: '/inside/complaints/$complaintId/summaries' });
  const complaint = useRead('getComplaint', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={complaint}>
        {({ body: { case: of } }) =>
          of?.dossierId === undefined ? (
            <p>{words.apart}</p>
          ) : (
            <>
              <p>{words.intro}</p>
              <ReadSummaries dossierId={of.dossierId} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
