import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Ways } from '../parts/ways.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { STATES } from './words.ts';

const TITLE = { nl: 'Klachten', en: 'Complaints' } as const;
const WORDS: Bilingual<{ intro: string; make: string; none: string; look: string; received: string; number: string }> =
  {
    nl: {
      intro:
        'Bent u ergens niet tevreden over? Zeg het ons. U hoort binnen een week dat wij het kregen, en binnen zes weken wat wij ervan vinden.',
      make: 'Een klacht indienen',
      none: 'Er zijn geen klachten.',
      look: 'Bekijken',
      received: 'Ontvangen op',
      number: 'Klacht',
    },
    en: {
      intro:
        'Are you not satisfied with something? Tell us. Within a week you hear that we got it, and within six weeks what we think of it.',
      make: 'Make a complaint',
      none: 'There are no complaints.',
      look: 'Look',
      received: 'Received on',
      number: 'Complaint',
    },
  };

export function ComplaintsPage() {
  const words = useWords(WORDS);
  const states = useWords(STATES);
  const { language } = useLanguage();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <p>
        <Go to="/complaints/new" className="button strong">
          {words.make}
        </Go>
      </p>
      <List
        name="listComplaints"
        request={{ query: {} }}
        none={words.none}
        card
        keyOf={({ number }) => number}
        line={({ complaintId, number, state, receivedOn }) => (
          <>
            <div>
              <h2>
                {words.number} {number}
              </h2>
              {state && <p>{states[state]}</p>}
              {receivedOn && (
                <p className="quiet">
                  {words.received} <Day on={receivedOn} />
                </p>
              )}
            </div>
            {complaintId && (
              <Go to="/complaints/$complaintId" params={{ complaintId }} aria-label={`${words.look}: ${number}`}>
                {words.look}
              </Go>
            )}
          </>
        )}
        after={({ notice, ways }) => (
          <>
            <p className="quiet">{notice[language]}</p>
            <Ways ways={ways} />
          </>
        )}
      />
    </Page>
  );
}
