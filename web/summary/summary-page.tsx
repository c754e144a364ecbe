import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Paper } from '../parts/paper.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { Answer } from './answer.tsx';
import { CoachCommands } from './coach-commands.tsx';
import { Before, Newest } from './editions.tsx';
import { SUMMARY_WORDS, type Summary } from './words.ts';

const TITLE = { nl: 'Samenvatting van een gesprek', en: 'Summary of a talk' } as const;
const WORDS: Bilingual<{ of: string; consult: string; pdf: string; all: string; silent: string }> = {
  nl: {
    of: 'Gesprek van',
    consult: 'Naar het gesprek',
    pdf: 'Downloaden als PDF',
    all: 'Alle samenvattingen',
    silent: 'Zolang de cliënt niets zegt, telt dat niet als een ja.',
  },
  en: {
    of: 'Talk of',
    consult: 'To the talk',
    pdf: 'Download as PDF',
    all: 'All summaries',
    silent: 'As long as the client says nothing, that does not count as a yes.',
  },
};

/** One summary: which state it has, what stands in it, and what client or coach can do with it now (RIO-3.5). */
export function SummaryPage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/summaries/$summaryId' });
  const words = useWords(WORDS);
  const summary = useRead('getSummary', { params });
  const isCoach = usePerson()?.role === 'coach';
  return (
    <Page title={TITLE}>
      <Loaded query={summary}>
        {({ body }) => {
          const newest = body.editions.at(-1);
          return (
            <>
              <Head summary={body} dossierId={params.dossierId} />
              {newest && <Newest edition={newest} />}
              {isCoach ? (
                <CoachCommands dossierId={params.dossierId} summary={body} />
              ) : (
                newest && <Answer dossierId={params.dossierId} summary={body} edition={newest.number} />
              )}
              <Before editions={body.editions.slice(0, -1)} />
              <EarlierWords of={body.earlierWords} />
            </>
          );
        }}
      </Loaded>
      <Go to="/dossiers/$dossierId/summaries" params={{ dossierId: params.dossierId }}>
        {words.all}
      </Go>
    </Page>
  );
}

function Head({ summary, dossierId }: { readonly summary: Summary; readonly dossierId: string }) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const { language } = useLanguage();
  const reader = usePerson()?.role === 'coach' ? 'coach' : 'client';
  const { summaryId, consultId, day, state } = summary;
  return (
    <section className="card stack">
      <h2>{shared.states[reader][state]}</h2>
      {reader === 'coach' && state === 'sent' && <p>{words.silent}</p>}
      <p>
        {words.of} <Day on={day} />
      </p>
      <div className="buttons">
        <Paper
          name="getSummaryPdf"
          request={{ params: { dossierId, summaryId }, query: { language } }}
          fileName={language === 'nl' ? 'samenvatting.pdf' : 'summary.pdf'}
        >
          {words.pdf}
        </Paper>
        {consultId && (
          <Go to="/dossiers/$dossierId/consults/$consultId" params={{ dossierId, consultId }}>
            {words.consult}
          </Go>
        )}
      </div>
    </section>
  );
}
