import { Suspense, useEffect } from 'react';
import { useList } from '../api/list.ts';
import { useRead } from '../api/use.ts';
import { later } from '../app/later.tsx';
import { PartNotLoaded } from '../app/not-loaded.tsx';
import { Coming } from '../app/slow.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { PEOPLE } from './people-words.ts';

/** Who is appointed needs nothing of it. */
const NotAppointed = later(() => import('./not-appointed.tsx'), 'NotAppointed', PartNotLoaded);
/** The words for everything that somebody may do: more than the rest of this page, and at its end. */
const MayList = later(() => import('../access/may-list.tsx'), 'MayList', PartNotLoaded);

const TITLE = { nl: 'Begin', en: 'Start' } as const;
const WORDS: Bilingual<{
  since: string;
  until: string;
  agenda: string;
  people: string;
  may: string;
  dossiers: string;
  dossiersWhat: string;
  open: string;
  none: string;
}> = {
  nl: {
    since: 'U bent aangesteld als beheerder sinds',
    until: 'De aanstelling geldt totdat de eigenaar die beëindigt. Dat kan elk moment, en werkt meteen.',
    agenda: 'Agenda',
    people: 'Mensen',
    may: 'Wat de aanstelling opent',
    dossiers: 'Dossiers',
    dossiersWhat: 'U ziet welke dossiers er zijn. Wat erin staat, ziet u niet.',
    open: 'Stand en dagen',
    none: 'Er zijn geen dossiers.',
  },
  en: {
    since: 'You have been appointed as a manager since',
    until: 'The appointment holds until the owner ends it. That can be at any moment, and works at once.',
    agenda: 'Agenda',
    people: 'People',
    may: 'What the appointment opens',
    dossiers: 'Dossiers',
    dossiersWhat: 'You see which dossiers there are. You do not see what is in them.',
    open: 'State and days',
    none: 'There are no dossiers.',
  },
};

const ALL = { query: {} } as const;

/** What the appointment opens, since when and until when; without one, what is left. */
export function ManagerHome() {
  const me = useRead('getMe', {});
  return (
    <Page title={TITLE}>
      <Loaded query={me}>
        {({ body }) =>
          body.appointed ? (
            <Opened since={body.appointedOn} />
          ) : (
            <Suspense fallback={<Coming />}>
              <NotAppointed />
            </Suspense>
          )
        }
      </Loaded>
    </Page>
  );
}

function Opened({ since }: { readonly since: string | undefined }) {
  const words = useWords(WORDS);
  const people = useWords(PEOPLE);
  const access = useRead('getAccess', {});
  const dossiers = useList('listDossiers', ALL);
  // Together with what it is about, and not after that.
  useEffect(() => void MayList.preload(), []);
  return (
    <>
      <section className="card stack">
        {since !== undefined && (
          <p>
            <strong>
              {words.since} <Day on={since} />.
            </strong>
          </p>
        )}
        <p>{words.until}</p>
        <div className="buttons">
          <Go to="/agenda">{words.agenda}</Go>
          <Go to="/people">{words.people}</Go>
          <Go to="/handovers">{people.handovers}</Go>
          <Go to="/principals">{people.principals}</Go>
        </div>
      </section>
      <section className="card stack">
        <h2>{words.dossiers}</h2>
        <p>{words.dossiersWhat}</p>
        <List
          name="listDossiers"
          request={ALL}
          none={words.none}
          keyOf={({ dossierId }) => dossierId}
          line={({ dossierId, number }) => (
            <>
              <span className="grow">{number}</span>
              <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={`${words.open}: ${number}`}>
                {words.open}
              </Go>
            </>
          )}
        />
      </section>
      {!dossiers.isPending && (
        <section className="card stack">
          <h2>{words.may}</h2>
          <Loaded query={access}>
            {({ body }) => (
              <Suspense fallback={<Coming />}>
                <MayList access={body} account="manager" />
              </Suspense>
            )}
          </Loaded>
        </section>
      )}
    </>
  );
}
