import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Consent = ReplyOf<'listConsents'>['items'][number];

const LOOK: Bilingual<string> = { nl: 'Bekijken', en: 'Look' };

/** The way from a line of a list to its consent, which says which one and how it stands. */
export function LookAtConsent({
  dossierId,
  consent: { consentId, name },
  state,
}: {
  readonly dossierId: string;
  readonly consent: Pick<Consent, 'consentId' | 'name'>;
  /** In words. */
  readonly state: string;
}) {
  const look = useWords(LOOK);
  const { language } = useLanguage();
  return (
    <Go
      to="/dossiers/$dossierId/consents/$consentId"
      params={{ dossierId, consentId }}
      aria-label={`${look}: ${name[language]}, ${state}`}
    >
      {look}
    </Go>
  );
}
