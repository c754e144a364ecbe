import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FindDossier, type Found } from '../dossier/find-dossier.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { RegisterForm } from './register-form.tsx';

const TITLE = { nl: 'Een verzoek op papier vastleggen', en: 'Register a request on paper' } as const;
const WORDS: Bilingual<{ intro: string; dossier: string; other: string }> = {
  nl: {
    intro:
      'Kwam een verzoek per brief, mail of mondeling? Leg het hier vast. De termijn loopt vanaf de dag waarop het binnenkwam, niet vanaf vandaag.',
    dossier: 'Dossier',
    other: 'Een ander dossier',
  },
  en: {
    intro:
      'Did a request come by letter, by mail or spoken? Register it here. The term runs from the day on which it came in, not from today.',
    dossier: 'Dossier',
    other: 'Another dossier',
  },
};

/** A request that did not come through the portal, registered by the owner. */
export function RegisterPage() {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const [found, setFound] = useState<Found>();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      {found === undefined ? (
        <FindDossier onFound={setFound} />
      ) : (
        <>
          <div className="note">
            <p>
              {words.dossier} {found.number}
            </p>
            <button type="button" className="button" onClick={() => setFound(undefined)}>
              {words.other}
            </button>
          </div>
          <RegisterForm
            dossierId={found.dossierId}
            onMade={(requestId) =>
              void navigate({
                to: '/dossiers/$dossierId/rights/$requestId',
                params: { dossierId: found.dossierId, requestId },
              })
            }
          />
        </>
      )}
    </Page>
  );
}
