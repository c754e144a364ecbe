import { type Bilingual, useWords } from '../words/language.tsx';
import { Go } from './go.tsx';

type OfDossier = 'dossier' | 'consents' | 'rights';
type Above =
  | { readonly to: OfDossier; readonly dossierId: string }
  | { readonly to: 'complaints' | 'suggestions'; readonly dossierId?: undefined };

const WORDS: Bilingual<{ readonly [To in Above['to']]: string }> = {
  nl: {
    dossier: 'Terug naar het dossier',
    consents: 'Terug naar alle toestemmingen',
    rights: 'Terug naar al uw verzoeken',
    complaints: 'Terug naar de klachten',
    suggestions: 'Terug naar de ideeën',
  },
  en: {
    dossier: 'Back to the dossier',
    consents: 'Back to all consents',
    rights: 'Back to all your requests',
    complaints: 'Back to the complaints',
    suggestions: 'Back to the ideas',
  },
};

const PATHS = {
  dossier: '/dossiers/$dossierId',
  consents: '/dossiers/$dossierId/consents',
  rights: '/dossiers/$dossierId/rights',
  complaints: '/complaints',
  suggestions: '/suggestions',
} as const;

/** The way to what a page belongs to, for who came by a link in a mail or lost their way. */
export function Back(above: Above) {
  const words = useWords(WORDS);
  const way = { className: 'back', children: words[above.to] };
  return (
    <p>
      {above.dossierId === undefined ? (
        <Go to={PATHS[above.to]} {...way} />
      ) : (
        <Go to={PATHS[above.to]} params={{ dossierId: above.dossierId }} {...way} />
      )}
    </p>
  );
}
