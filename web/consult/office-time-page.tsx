import { useParams } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { TimeExport } from './time-export.tsx';
import { TimeUsed } from './time-used.tsx';

const TITLE = { nl: 'Bestede tijd van een dossier', en: 'Time used for a dossier' } as const;
const WORDS: Bilingual<{ only: string; all: string; back: string }> = {
  nl: {
    only: 'U ziet alleen de minuten. Wat er is gedaan en besproken, is voor de cliënt en de coach.',
    all: 'De tijd van een coach of opdrachtgever ophalen',
    back: 'Naar het dossier',
  },
  en: {
    only: 'You see the minutes only. What was done and discussed is for the client and the coach.',
    all: 'Fetch the time of a coach or a commissioning organisation',
    back: 'To the dossier',
  },
};

/** The minutes of a dossier for the owner, who invoices by them and sees nothing of the content (RIO-3.4). */
export function OfficeTimePage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/time' });
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.only}</p>
      <TimeUsed dossierId={dossierId} records />
      <TimeExport choices={[{ name: '', of: { dossier: dossierId } }]} />
      <div className="buttons spaced">
        <Go to="/time">{words.all}</Go>
        <Go to="/dossiers/$dossierId" params={{ dossierId }}>
          {words.back}
        </Go>
      </div>
    </Page>
  );
}
