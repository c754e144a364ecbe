import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { usePerson, usePortal } from '../app/context.tsx';
import { ConsultsToCome } from '../consult/to-come.tsx';
import { Timeline } from '../dossier/timeline.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dayInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { Tasks } from './tasks.tsx';
import { Waits } from './waits.tsx';

type Reader = ReplyOf<'getOverview'>['dossiers'][number]['readers'][number];

const TITLE = { nl: 'Uw overzicht', en: 'Your overview' } as const;
const WORDS: Bilingual<{
  hello: (name: string) => string;
  asked: string;
  none: string;
  waits: string;
  regulation: (day: string) => string;
  regulationRead: string;
  noDossier: string;
  who: string;
  always: string;
  until: string;
  next: string;
  dossier: (number: string) => string;
  open: string;
  consents: string;
  requests: string;
  supervisor: string;
  readers: { readonly [R in Reader['as']]: string };
}> = {
  nl: {
    hello: (name) => `Dag ${name}.`,
    asked: 'Wat wij u vragen',
    none: 'Er is nu niets dat wij van u vragen.',
    waits: 'Waar u op wacht',
    regulation: (day) => `Er komt een nieuwe versie van ons privacyreglement. Die geldt vanaf ${day}.`,
    regulationRead: 'Lezen wat er verandert',
    noDossier: 'Er is nog geen dossier van u. Uw coach maakt het aan; daarna ziet u het hier.',
    who: 'Wie nu in uw dossier mag kijken',
    always: 'zolang uw dossier er is',
    until: 'tot',
    next: 'Wat er gebeurt en wanneer',
    dossier: (number) => `Dossier ${number}`,
    open: 'Open mijn dossier',
    consents: 'Toestemmingen',
    requests: 'Uw rechten',
    supervisor: 'Komt u er met ons niet uit, of wilt u dat niet? U kunt altijd naar de toezichthouder:',
    readers: {
      coach: 'uw coach',
      partner: 'een andere coach, met uw toestemming',
      cover: 'de vervanger van uw coach, met uw toestemming',
      principal: 'de opdrachtgever, alleen wat u deelde',
      case: 'wie uw verzoek of een klacht behandelt',
    },
  },
  en: {
    hello: (name) => `Hello ${name}.`,
    asked: 'What we ask of you',
    none: 'There is nothing that we ask of you now.',
    waits: 'What you wait for',
    regulation: (day) => `A new version of our privacy regulation is coming. It holds from ${day}.`,
    regulationRead: 'Read what changes',
    noDossier: 'There is no dossier of yours yet. Your coach makes it; after that you see it here.',
    who: 'Who may look in your dossier now',
    always: 'as long as your dossier is there',
    until: 'until',
    next: 'What happens and when',
    dossier: (number) => `Dossier ${number}`,
    open: 'Open my dossier',
    consents: 'Consents',
    requests: 'Your rights',
    supervisor: 'Can we not work it out, or do you not want to? You can always go to the supervisory authority:',
    readers: {
      coach: 'your coach',
      partner: 'another coach, with your consent',
      cover: 'the replacement of your coach, with your consent',
      principal: 'the commissioning organisation, only what you shared',
      case: 'who handles your request or a complaint',
    },
  },
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What a client sees first: what is asked, who may look, what happens when. */
export function ClientHome() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const person = usePerson();
  const overview = useRead('getOverview', {});
  const { supervisoryAuthority } = usePortal().settings.practice;
  return (
    <Page title={TITLE}>
      {person?.name && <p>{words.hello(person.name)}</p>}
      <Loaded query={overview}>
        {({ body }) => (
          <>
            <section className={body.tasks.length > 0 ? 'card asked' : 'card'}>
              <h2>{words.asked}</h2>
              {body.tasks.length === 0 ? <p>{words.none}</p> : <Tasks tasks={body.tasks} />}
            </section>
            {body.waits.length > 0 && (
              <section className="card">
                <h2>{words.waits}</h2>
                <Waits waits={body.waits} />
              </section>
            )}
            {body.comingRegulation && (
              <section className="note stack">
                <p>{words.regulation(dayInWords(body.comingRegulation.effectiveFrom, language))}</p>
                <div className="buttons">
                  <Go to="/regulations/$version" params={{ version: body.comingRegulation.version }}>
                    {words.regulationRead}
                  </Go>
                </div>
              </section>
            )}
            {body.dossiers.length === 0 && <p className="note">{words.noDossier}</p>}
            {body.dossiers.map(({ dossierId, number, timeline, readers, consults }) => (
              <section className="card stack" key={dossierId}>
                <h2>{words.dossier(number)}</h2>
                <div className="buttons">
                  <Go to="/dossiers/$dossierId" params={{ dossierId }} className="button strong">
                    {words.open}
                  </Go>
                  <Go to="/dossiers/$dossierId/consents" params={{ dossierId }}>
                    {words.consents}
                  </Go>
                  <Go to="/dossiers/$dossierId/rights" params={{ dossierId }}>
                    {words.requests}
                  </Go>
                </div>
                <ConsultsToCome dossierId={dossierId} consults={consults} />
                <h3>{words.who}</h3>
                <ul className="bullets">
                  {readers.map(({ as, name, until }) => (
                    <li key={`${as} ${name ?? ''} ${until ?? ''}`}>
                      {name === undefined ? sentence(words.readers[as]) : `${name}, ${words.readers[as]}`}
                      {as === 'coach' && `, ${words.always}`}
                      {until !== undefined && `, ${words.until} ${dayInWords(until, language)}`}
                    </li>
                  ))}
                </ul>
                <h3>{words.next}</h3>
                <Timeline moments={timeline} />
              </section>
            ))}
            <p className="quiet">
              {words.supervisor}{' '}
              <a href={supervisoryAuthority.url} rel="noreferrer">
                {supervisoryAuthority.name[language]}
              </a>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}
