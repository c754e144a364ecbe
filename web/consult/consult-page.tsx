import { useParams } from '@tanstack/react-router';
import { usePractice, useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Paper } from '../parts/paper.tsx';
import { OfConsult } from '../summary/of-consult.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ConsultCommands } from './consult-commands.tsx';
import { When } from './when.tsx';
import { CONSULT_WORDS, type Consult } from './words.ts';

const TITLE = { nl: 'Gesprek', en: 'Talk' } as const;
const WORDS: Bilingual<{
  calendar: string;
  before: string;
  until: string;
  all: string;
}> = {
  nl: {
    calendar: 'In mijn agenda zetten (.ics)',
    before: 'Wat er eerder stond',
    until: 'Tot',
    all: 'Alle gesprekken en tijd',
  },
  en: {
    calendar: 'Put it in my calendar (.ics)',
    before: 'What was written before',
    until: 'Until',
    all: 'All talks and time',
  },
};

/** One consult, for its client and its coach; the coach says here what becomes of it. */
export function ConsultPage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/consults/$consultId' });
  const words = useWords(WORDS);
  const consult = useRead('getConsult', { params });
  const isCoach = usePerson()?.role === 'coach';
  return (
    <Page title={TITLE}>
      <Loaded query={consult}>
        {({ body }) => (
          <>
            <Head consult={body} params={params} />
            {isCoach && <ConsultCommands dossierId={params.dossierId} consult={body} />}
            <OfConsult dossierId={params.dossierId} consult={body} />
            <Before consult={body} />
            <EarlierWords of={body.earlierWords} />
          </>
        )}
      </Loaded>
      <Go to="/dossiers/$dossierId/time" params={{ dossierId: params.dossierId }}>
        {words.all}
      </Go>
    </Page>
  );
}

type Params = { readonly dossierId: string; readonly consultId: string };

function Head({ consult, params }: { readonly consult: Consult; readonly params: Params }) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const { language } = useLanguage();
  const reasons = usePractice().data?.body.consults.missedReasons ?? [];
  const why = reasons.find(({ id }) => id === consult.missed?.reason)?.name[language];
  return (
    <section className="card stack">
      <h2>{shared.states[consult.state]}</h2>
      <p>
        <When of={consult} />
      </p>
      {why && <p>{why}.</p>}
      {consult.state === 'planned' && (
        <div className="buttons">
          <Paper name="getConsultCalendar" request={{ params, query: { language } }} fileName="gesprek.ics">
            {words.calendar}
          </Paper>
        </div>
      )}
    </section>
  );
}

function Before({ consult: { earlier = [] } }: { readonly consult: Consult }) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  if (earlier.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.before}</h2>
      {earlier.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <p key={`${one.until} ${place}`}>
          {words.until} <Day on={one.until} />: {shared.states[one.state]}, <When of={one} />
        </p>
      ))}
    </section>
  );
}
