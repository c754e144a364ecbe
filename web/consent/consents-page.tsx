import { useParams } from '@tanstack/react-router';
import { Back } from '../parts/back.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { LookAtConsent } from './look-at-consent.tsx';
import { STATES } from './words.ts';

const TITLE = { nl: 'Uw toestemmingen', en: 'Your consents' } as const;
const WORDS: Bilingual<{ none: string; asked: string; answered: string; intro: string; states: string }> = {
  nl: {
    intro: 'Alles wat u is gevraagd, ook waar u nee op zei. U mag een toestemming altijd intrekken.',
    none: 'U is nog niets gevraagd.',
    asked: 'Gevraagd op',
    answered: 'Geantwoord op',
    states: 'Stand',
  },
  en: {
    intro: 'Everything that you were asked, also what you said no to. You may always withdraw a consent.',
    none: 'You have not been asked anything yet.',
    asked: 'Asked on',
    answered: 'Answered on',
    states: 'State',
  },
};

export function ConsentsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/consents' });
  const words = useWords(WORDS);
  const states = useWords(STATES);
  const { language } = useLanguage();
  return (
    <Page title={TITLE}>
      <Back to="dossier" dossierId={dossierId} />
      <p>{words.intro}</p>
      <List
        name="listConsents"
        request={{ params: { dossierId }, query: { limit: 25 } }}
        none={words.none}
        card
        keyOf={({ consentId }) => consentId}
        line={({ consentId, state, askedAt, answeredAt, name }) => (
          <>
            <div>
              <h2>{name[language]}</h2>
              <p>{states[state]}</p>
              <p className="quiet">
                {words.asked} <Moment at={askedAt} />
                {answeredAt !== undefined && (
                  <>
                    . {words.answered} <Moment at={answeredAt} />
                  </>
                )}
              </p>
            </div>
            <LookAtConsent dossierId={dossierId} consent={{ consentId, name }} state={states[state]} />
          </>
        )}
      />
    </Page>
  );
}
