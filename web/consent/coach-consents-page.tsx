import { useParams } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DossierConsents } from './dossier-consents.tsx';

const TITLE = { nl: 'Toestemmingen', en: 'Consents' } as const;
const BACK: Bilingual<string> = { nl: 'Naar het dossier', en: 'To the dossier' };

export function CoachConsentsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/consents' });
  const back = useWords(BACK);
  return (
    <Page title={TITLE}>
      <section className="card stack">
        <DossierConsents dossierId={dossierId} />
      </section>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {back}
      </Go>
    </Page>
  );
}
