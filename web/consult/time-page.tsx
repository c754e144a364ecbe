import { useParams } from '@tanstack/react-router';
import { usePerson } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { SummariesLink } from '../summary/summaries-link.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { CorrectActivity } from './correct-activity.tsx';
import { TimeExport } from './time-export.tsx';
import { TimeUsed } from './time-used.tsx';
import { When } from './when.tsx';
import { CONSULT_WORDS } from './words.ts';

const TITLE = { nl: 'Gesprekken en tijd', en: 'Talks and time' } as const;
const WORDS: Bilingual<{
  consults: string;
  noConsults: string;
  open: string;
  work: string;
  noWork: string;
  withdrawn: string;
  before: string;
  plan: string;
  record: string;
  exportAll: string;
  back: string;
}> = {
  nl: {
    consults: 'Gesprekken',
    noConsults: 'Er is nog geen gesprek gepland of gehouden.',
    open: 'Bekijken',
    work: 'Ander werk',
    noWork: 'Er is nog geen ander werk vastgelegd.',
    withdrawn: 'Doorgehaald op',
    before: 'Eerder stond er',
    plan: 'Gesprek plannen',
    record: 'Werk vastleggen',
    exportAll: 'De tijd van al uw dossiers ophalen',
    back: 'Naar het dossier',
  },
  en: {
    consults: 'Talks',
    noConsults: 'No talk was planned or held yet.',
    open: 'Look',
    work: 'Other work',
    noWork: 'No other work was recorded yet.',
    withdrawn: 'Struck out on',
    before: 'Before, it said',
    plan: 'Plan a talk',
    record: 'Record work',
    exportAll: 'Fetch the time of all your dossiers',
    back: 'To the dossier',
  },
};

/** The register of a dossier: its consults, the other work, and the minutes of both, for client and coach (RIO-3.4). */
export function TimePage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/time' });
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const { language } = useLanguage();
  const params = { dossierId };
  const isCoach = usePerson()?.role === 'coach';
  return (
    <Page title={TITLE}>
      {isCoach && (
        <div className="buttons spaced">
          <Go to="/dossiers/$dossierId/activities" params={params} className="button strong">
            {words.record}
          </Go>
          <Go to="/dossiers/$dossierId/consults" params={params}>
            {words.plan}
          </Go>
        </div>
      )}
      <TimeUsed dossierId={dossierId} records={isCoach} />
      <section className="card">
        <h2>{words.consults}</h2>
        <List
          name="listConsults"
          request={{ params }}
          none={words.noConsults}
          keyOf={({ consultId }) => consultId}
          line={(consult) => (
            <>
              <div className="grow">
                <h3>{shared.states[consult.state]}</h3>
                <p>
                  <When of={consult} />
                </p>
              </div>
              <Go
                to="/dossiers/$dossierId/consults/$consultId"
                params={{ dossierId, consultId: consult.consultId }}
                aria-label={`${words.open}: ${consult.day} ${consult.time}`}
              >
                {words.open}
              </Go>
            </>
          )}
        />
      </section>
      <section className="card">
        <h2>{words.work}</h2>
        <List
          name="listActivities"
          request={{ params }}
          none={words.noWork}
          keyOf={({ activityId }) => activityId}
          line={(activity) => (
            <div className="grow">
              <h3>
                {activity.name[language]}, {shared.minutes(activity.minutes)}
              </h3>
              <p className="quiet">
                <Day on={activity.day} />
              </p>
              {activity.note && <p className="prose">{activity.note}</p>}
              {activity.withdrawnOn && (
                <p>
                  {words.withdrawn} <Day on={activity.withdrawnOn} />.
                </p>
              )}
              {activity.earlier?.map(({ name, day, minutes, until }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
                <p className="quiet" key={`${until} ${place}`}>
                  {words.before}: {name[language]}, {shared.minutes(minutes)}, <Day on={day} />.
                </p>
              ))}
              {activity.earlierWords?.map(({ text, until }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
                <p className="quiet prose" key={`${until} ${place}`}>
                  {words.before}: {text}
                </p>
              ))}
              {isCoach && activity.withdrawnOn === undefined && (
                <CorrectActivity dossierId={dossierId} activity={activity} now={activity.name[language]} />
              )}
            </div>
          )}
        />
      </section>
      {isCoach && <TimeExport choices={[{ name: '', of: { dossier: dossierId } }]} />}
      <div className="buttons spaced">
        <SummariesLink dossierId={dossierId} />
        {isCoach && <Go to="/time">{words.exportAll}</Go>}
        <Go to="/dossiers/$dossierId" params={params}>
          {words.back}
        </Go>
      </div>
    </Page>
  );
}
