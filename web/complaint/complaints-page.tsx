import { useRead } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
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
  const complaints = useRead('listComplaints', { query: {} });
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <p>
        <Go to="/complaints/new" className="button strong">
          {words.make}
        </Go>
      </p>
      <Loaded query={complaints}>
        {({ body }) => (
          <>
            <section className="card">
              {body.items.length === 0 ? (
                <p>{words.none}</p>
              ) : (
                <ul>
                  {body.items.map(({ complaintId, number, state, receivedOn }) => (
                    <li className="line" key={number}>
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
                        <Go
                          to="/complaints/$complaintId"
                          params={{ complaintId }}
                          aria-label={`${words.look}: ${number}`}
                        >
                          {words.look}
                        </Go>
                      )}
                    </li>
                  ))}
                </ul>
              )}
              <p className="quiet">{body.notice[language]}</p>
            </section>
            <Ways ways={body.ways} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
