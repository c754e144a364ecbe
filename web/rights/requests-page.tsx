import { useParams } from '@tanstack/react-router';
import { Back } from '../parts/back.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { RequestLine } from './request-line.tsx';
import { STATES } from './words.ts';

const TITLE = { nl: 'Uw rechten', en: 'Your rights' } as const;
const WORDS: Bilingual<{
  intro: string;
  ask: string;
  earlier: string;
  none: string;
  received: string;
  look: string;
  due: string;
}> = {
  nl: {
    intro:
      'Het zijn uw gegevens. U mag ze zien, laten verbeteren, laten wissen en meer. Het kost niets. Wij antwoorden binnen een maand.',
    ask: 'Iets vragen',
    earlier: 'Wat u vroeg',
    none: 'U hebt nog niets gevraagd.',
    received: 'Ontvangen op',
    look: 'Bekijken',
    due: 'U hoort van ons uiterlijk',
  },
  en: {
    intro:
      'They are your data. You may see them, have them corrected, have them erased and more. It costs nothing. We answer within a month.',
    ask: 'Ask for something',
    earlier: 'What you asked',
    none: 'You have not asked for anything yet.',
    received: 'Received on',
    look: 'Look',
    due: 'You hear from us at the latest on',
  },
};

export function RequestsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/rights' });
  const words = useWords(WORDS);
  const states = useWords(STATES);
  return (
    <Page title={TITLE}>
      <Back to="dossier" dossierId={dossierId} />
      <p>{words.intro}</p>
      <p>
        <Go to="/dossiers/$dossierId/rights/new" params={{ dossierId }} className="button strong">
          {words.ask}
        </Go>
      </p>
      <section className="card">
        <h2>{words.earlier}</h2>
        <List
          name="listRights"
          request={{ params: { dossierId }, query: { limit: 25 } }}
          none={words.none}
          keyOf={({ requestId }) => requestId}
          line={(request) => (
            <RequestLine dossierId={dossierId} request={request} look={words.look}>
              <p>{states[request.state]}</p>
              <p className="quiet">
                {words.received} <Day on={request.receivedOn} />
              </p>
              {request.state === 'open' &&
                [...new Set(request.terms.map(({ outer }) => outer))].map((outer) => (
                  <p className="quiet" key={outer}>
                    {words.due} <Day on={outer} />
                  </p>
                ))}
            </RequestLine>
          )}
        />
      </section>
    </Page>
  );
}
