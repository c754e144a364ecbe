import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day, Moment } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { Kept } from './status-kept.tsx';
import { type Status, WORDS } from './status-words.ts';

const TITLE = { nl: 'Werking van het systeem', en: 'How the system works' } as const;

/** What runs by itself, what waits, what is late, and how much is kept: the owner answers for it (EK-4.2). */
export function StatusPage() {
  const words = useWords(WORDS);
  const status = useRead('getStatus', {});
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <Loaded query={status}>
        {({ body }) => (
          <>
            <Whole status={body} />
            <Late agenda={body.agenda} />
            <Waiting outbox={body.outbox} />
            <section className="card">
              <h2>{words.tasks}</h2>
              <ul>
                {body.tasks.map((task) => (
                  <Task key={task.task} task={task} />
                ))}
              </ul>
            </section>
            <Kept sizes={body.sizes} />
          </>
        )}
      </Loaded>
      <div className="buttons">
        <Go to="/agenda">{words.toAgenda}</Go>
      </div>
    </Page>
  );
}

/** Runs that failed or did not come, and work that was tried and failed. */
const isWrong = ({ tasks, agenda }: Status): boolean =>
  agenda.failed.length > 0 ||
  tasks.some(({ standing, failed = 0 }) => standing === 'late' || standing === 'failed' || failed > 0);

function Whole({ status }: { readonly status: Status }) {
  const words = useWords(WORDS);
  const wrong = isWrong(status);
  const fresh = status.tasks.some(({ standing }) => standing === 'never');
  return (
    <p role="status" className={wrong ? 'note warn' : 'note'}>
      {wrong ? words.wrong : fresh ? words.fresh : words.well}
    </p>
  );
}

function Task({ task }: { readonly task: Status['tasks'][number] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { name, standing, everyMinutes, doneAt, failedAt, failed = 0 } = task;
  return (
    <li>
      <h3>{name[language]}</h3>
      <p className={standing === 'late' || standing === 'failed' ? 'note warn' : 'quiet'}>
        {words.standings[standing]}; {words.often(everyMinutes)}
      </p>
      <Facts
        facts={[
          [words.doneAt, doneAt && <Moment at={doneAt} />],
          [words.failedAt, failedAt && <Moment at={failedAt} />],
          [words.failed, failed > 0 ? words.comesAgain(failed) : undefined],
        ]}
      />
    </li>
  );
}

function Late({ agenda }: { readonly agenda: Status['agenda'] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { failed, today, overdueCases, more, sweptUpTo } = agenda;
  return (
    <section className="card">
      <h2>{words.agenda}</h2>
      <p>{overdueCases === 0 ? words.noneOverdue : words.overdue(overdueCases)}</p>
      {failed.length > 0 && <p>{words.notDone}</p>}
      <ul>
        {[...failed, ...today].map(({ kind, name, count, since, asks }) => (
          <li key={`${kind} ${since}`} className="line">
            <span>
              {name[language]}: {count}
            </span>
            <span className="quiet">
              {asks ? words.asks : words.itself}, <Day on={since} />
            </span>
          </li>
        ))}
      </ul>
      {failed.length + today.length === 0 && <p>{words.nothingToday}</p>}
      {more && <p>{words.more}</p>}
      {sweptUpTo && (
        <p className="quiet">
          {words.swept} <Day on={sweptUpTo} />.
        </p>
      )}
    </section>
  );
}

function Waiting({ outbox: { effects, since } }: { readonly outbox: Status['outbox'] }) {
  const words = useWords(WORDS);
  return (
    <section className="card">
      <h2>{words.waiting}</h2>
      {effects.length === 0 ? (
        <p>{words.nothingWaits}</p>
      ) : (
        <>
          <p>{words.waits}</p>
          <Facts
            facts={[
              ...effects.map(({ effect, count }) => [words.effects[effect], count] as const),
              [words.since, since && <Day on={since} />],
            ]}
          />
        </>
      )}
    </section>
  );
}
