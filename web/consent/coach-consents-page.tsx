import { useParams } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DossierConsents } from './dossier-consents.tsx';

const TITLE = { nl: 'Toestemmingen', en: 'Consents' } as const;
const WORDS: Bilingual<{ asked: string; back: string }> = {
  nl: { asked: 'Wat u vroeg', back: 'Naar het dossier' },
  en: { asked: 'What you asked', back: 'To the dossier' },
};

export function CoachConsentsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/consents' });
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <section className="card stack">
        <h2>{words.asked}</h2>
        <DossierConsents dossierId={dossierId} />
      </section>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}
