import { useAll } from '../api/list.ts';
import { usePerson } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { addDays } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { dayOf, once } from './cases.ts';
import { DueList } from './due-list.tsx';

const TITLE = { nl: 'Wat er moet gebeuren', en: 'What has to be done' } as const;
const WORDS: Bilingual<{
  hello: (name: string) => string;
  late: string;
  week: string;
  none: string;
  later: string;
  itself: string;
  whole: string;
  requests: string;
  complaints: string;
  holds: string;
  names: string;
  appointment: string;
}> = {
  nl: {
    hello: (name) => `Dag ${name}.`,
    late: 'Te laat',
    week: 'Deze week',
    none: 'Er is deze week niets dat op u wacht.',
    later: 'Komt eraan',
    itself: 'Gebeurt deze week vanzelf',
    whole: 'De hele agenda',
    requests: 'Verzoeken',
    complaints: 'Klachten',
    holds: 'Bewaren en vernietigen',
    names:
      'Hier staan nummers en geen namen. Wie het is, ziet u in een verzoek of klacht die u behandelt, zolang die loopt.',
    appointment:
      'U ziet wat uw aanwijzing als beheerder u laat zien. Verzoeken en klachten van cliënten ziet de eigenaar.',
  },
  en: {
    hello: (name) => `Hello ${name}.`,
    late: 'Late',
    week: 'This week',
    none: 'There is nothing that waits for you this week.',
    later: 'Coming',
    itself: 'Happens by itself this week',
    whole: 'The whole agenda',
    requests: 'Requests',
    complaints: 'Complaints',
    holds: 'Keeping and destroying',
    names:
      'Here are numbers and no names. Who it is you see in a request or complaint that you handle, as long as it runs.',
    appointment:
      'You see what your appointment as a manager lets you see. The owner sees requests and complaints of clients.',
  },
};
const WEEK = 7;

/** What the owner sees first: what is late or due this week, of every kind of case; a manager what the appointment opens. */
export function OfficeHome() {
  const words = useWords(WORDS);
  const person = usePerson();
  const agenda = useAll('getAgenda', { query: {} });
  return (
    <Page title={TITLE}>
      {person?.name && <p>{words.hello(person.name)}</p>}
      <Loaded query={agenda}>
        {({ body: { items, today } }) => {
          const soon = addDays(today, WEEK);
          const asked = once(items.filter(({ asks }) => asks));
          const late = asked.filter(({ term }) => term?.overdue);
          const week = asked.filter((item) => !item.term?.overdue && dayOf(item) <= soon);
          const later = asked.filter((item) => !item.term?.overdue && dayOf(item) > soon);
          const itself = items.filter(({ asks, dueOn }) => !asks && dueOn <= soon);
          return (
            <>
              {late.length > 0 && (
                <section className="card late-first">
                  <h2>{words.late}</h2>
                  <DueList items={late} />
                </section>
              )}
              <section className={week.length > 0 ? 'card asked' : 'card'}>
                <h2>{words.week}</h2>
                {week.length === 0 ? <p>{words.none}</p> : <DueList items={week} />}
              </section>
              {later.length > 0 && (
                <section className="card">
                  <h2>{words.later}</h2>
                  <DueList items={later} />
                </section>
              )}
              {itself.length > 0 && (
                <section className="card">
                  <h2>{words.itself}</h2>
                  <DueList items={itself} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
      {/* Below what is still to come it would be pushed away under a finger. */}
      {!agenda.isPending && (
        <>
          <div className="buttons board-ways">
            <Go to="/agenda">{words.whole}</Go>
            {person?.role === 'owner' && <Go to="/rights">{words.requests}</Go>}
            {person?.role === 'owner' && <Go to="/holds">{words.holds}</Go>}
            <Go to="/complaints">{words.complaints}</Go>
          </div>
          <p className="quiet">{person?.role === 'owner' ? words.names : words.appointment}</p>
        </>
      )}
    </Page>
  );
}
