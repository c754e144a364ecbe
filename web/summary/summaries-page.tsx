import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePerson } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { Day, dayInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { SUMMARY_WORDS } from './words.ts';
import { WriteForm } from './write-form.tsx';

type Line = ReplyOf<'listSummaries'>['items'][number];

const TITLE = { nl: 'Samenvattingen van gesprekken', en: 'Summaries of talks' } as const;
const WORDS: Bilingual<{
  lead: { readonly client: string; readonly coach: string };
  none: string;
  of: string;
  sent: string;
  reminded: string;
  answered: string;
  open: string;
  other: string;
  back: string;
}> = {
  nl: {
    lead: {
      client:
        'Uw coach schrijft na een gesprek een samenvatting. Lees haar, en zeg of zij klopt. Zegt u niets? Dan telt dat niet als een ja.',
      coach:
        'Schrijf na een gesprek een samenvatting. De cliënt zegt of zij klopt, of wat er niet klopt. Niets zeggen telt niet als een ja.',
    },
    none: 'Er is nog geen samenvatting.',
    of: 'Gesprek van',
    sent: 'Verstuurd op',
    reminded: 'Herinnerd op',
    answered: 'Gezegd op',
    open: 'Openen',
    other: 'Samenvatting schrijven van een ander gesprek',
    back: 'Naar het dossier',
  },
  en: {
    lead: {
      client:
        'Your coach writes a summary after a talk. Read it, and say whether it is right. Do you say nothing? Then that does not count as a yes.',
      coach:
        'Write a summary after a talk. The client says whether it is right, or what is not. Saying nothing does not count as a yes.',
    },
    none: 'There is no summary yet.',
    of: 'Talk of',
    sent: 'Sent on',
    reminded: 'Reminded on',
    answered: 'Said on',
    open: 'Open',
    other: 'Write a summary of another talk',
    back: 'To the dossier',
  },
};

/** The summaries of a dossier, each with its state, for client and coach (RIO-3.5). */
export function SummariesPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/summaries' });
  const words = useWords(WORDS);
  const isCoach = usePerson()?.role === 'coach';
  const params = { dossierId };
  return (
    <Page title={TITLE}>
      <section className="card">
        <p>{words.lead[isCoach ? 'coach' : 'client']}</p>
        <List
          name="listSummaries"
          request={{ params }}
          none={words.none}
          keyOf={({ summaryId }) => summaryId}
          line={(line) => <Listed dossierId={dossierId} line={line} />}
        />
      </section>
      {isCoach && (
        <Section title={words.other}>
          <WriteForm dossierId={dossierId} />
        </Section>
      )}
      <Go to="/dossiers/$dossierId" params={params}>
        {words.back}
      </Go>
    </Page>
  );
}

function Listed({ dossierId, line }: { readonly dossierId: string; readonly line: Line }) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const { language } = useLanguage();
  const reader = usePerson()?.role === 'coach' ? 'coach' : 'client';
  const { summaryId, day, state, sentOn, remindedOn, answeredOn } = line;
  const since: readonly [string, string | undefined][] = [
    [words.sent, sentOn],
    [words.reminded, remindedOn],
    [words.answered, answeredOn],
  ];
  return (
    <>
      <div className="grow">
        <h2>
          {words.of} <Day on={day} />
        </h2>
        <p>
          <strong>{shared.states[reader][state]}</strong>
        </p>
        {since.map(
          ([what, on]) =>
            on && (
              <p className="quiet" key={what}>
                {what} <Day on={on} />
              </p>
            ),
        )}
      </div>
      <Go
        to="/dossiers/$dossierId/summaries/$summaryId"
        params={{ dossierId, summaryId }}
        aria-label={`${words.open}: ${words.of} ${dayInWords(day, language)}`}
      >
        {words.open}
      </Go>
    </>
  );
}
