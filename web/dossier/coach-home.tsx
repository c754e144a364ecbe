import { useList } from '../api/list.ts';
import { usePerson } from '../app/context.tsx';
import { NearConsults } from '../consult/near.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { CaseloadClients } from './caseload-clients.tsx';

import { Waiting } from './waiting.tsx';

const TITLE = { nl: 'Vandaag', en: 'Today' } as const;
const WORDS: Bilingual<{
  hello: (name: string) => string;
  waiting: string;
  nothing: string;
  absences: string;
  absence: (granted: number, asked: number, others: number) => string;
  until: string;
  look: string;
  clients: string;
  none: string;
  others: string;
  make: string;
  lookUp: string;
  group: string;
  more: string;
}> = {
  nl: {
    hello: (name) => `Dag ${name}.`,
    waiting: 'Wat op u wacht',
    nothing: 'Er wacht nu niets op u.',
    absences: 'Uw afwezigheid',
    absence: (granted, asked, others) => `${granted} ja, ${asked} nog geen antwoord, ${others} nee of niet meer nodig`,
    until: 'tot en met',
    look: 'Bekijken wie ja zei',
    clients: 'Uw cliënten',
    none: 'U hebt nog geen cliënten.',
    others: 'Bij wie u meeleest of vervangt',
    make: 'Nieuwe cliënt',
    lookUp: 'Opzoeken',
    group: 'Groepsbegeleiding vastleggen',
    more: 'Meer cliënten laten zien',
  },
  en: {
    hello: (name) => `Hello ${name}.`,
    waiting: 'What waits for you',
    nothing: 'Nothing waits for you now.',
    absences: 'Your absence',
    absence: (granted, asked, others) => `${granted} yes, ${asked} no answer yet, ${others} no or not needed any more`,
    until: 'up to and including',
    look: 'See who said yes',
    clients: 'Your clients',
    none: 'You have no clients yet.',
    others: 'Where you read along or stand in',
    make: 'New client',
    lookUp: 'Look up',
    group: 'Record group guidance',
    more: 'Show more clients',
  },
};

/** What a coach sees first, between two consults: what waits, and the way to each client. */
export function CoachHome() {
  const words = useWords(WORDS);
  const person = usePerson();
  const caseload = useList('getCaseload', {});
  return (
    <Page title={TITLE}>
      {person?.name && <p>{words.hello(person.name)}</p>}
      <div className="buttons spaced">
        <Go to="/dossiers/new" className="button strong">
          {words.make}
        </Go>
        <Go to="/dossiers/lookups">{words.lookUp}</Go>
        <Go to="/activities">{words.group}</Go>
      </div>
      <Loaded query={caseload}>
        {({ pages }) => {
          const dossiers = pages.flatMap(({ body }) => body.dossiers);
          const waiting = pages.flatMap(({ body }) => body.waiting);
          const absences = pages[0]?.body.absences ?? [];
          const others = dossiers.filter(({ opened }) => opened !== undefined);
          return (
            <>
              <section className={waiting.length > 0 ? 'card asked' : 'card'}>
                <h2>{words.waiting}</h2>
                {waiting.length === 0 ? <p>{words.nothing}</p> : <Waiting waiting={waiting} dossiers={dossiers} />}
              </section>
              <NearConsults consults={pages.flatMap(({ body }) => body.consults)} dossiers={dossiers} />
              {absences.length > 0 && (
                <section className="card">
                  <h2>{words.absences}</h2>
                  <ul>
                    {absences.map(({ coverId, from, until, granted, asked, others: rest }) => (
                      <li className="line" key={coverId}>
                        <div className="grow">
                          <h3>
                            <Day on={from} /> {words.until} <Day on={until} />
                          </h3>
                          <p className="quiet">{words.absence(granted, asked, rest)}</p>
                        </div>
                        <Go to="/covers/$coverId" params={{ coverId }}>
                          {words.look}
                        </Go>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section className="card">
                <h2>{words.clients}</h2>
                <CaseloadClients dossiers={dossiers.filter(({ opened }) => opened === undefined)} none={words.none} />
                <More list={caseload} label={words.more} />
              </section>
              {others.length > 0 && (
                <section className="card">
                  <h2>{words.others}</h2>
                  <CaseloadClients dossiers={others} none={words.none} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
