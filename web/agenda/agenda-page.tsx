import { Suspense, useState } from 'react';
import { useAll, useList } from '../api/list.ts';
import { usePerson } from '../app/context.tsx';
import { later } from '../app/later.tsx';
import { PartNotLoaded } from '../app/not-loaded.tsx';
import { Coming } from '../app/slow.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { addDays } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { type Due, dayOf, once } from './cases.ts';
import { DueList } from './due-list.tsx';

const MonthView = later(() => import('./month-view.tsx'), 'MonthView', PartNotLoaded);

const TITLE = { nl: 'Agenda', en: 'Agenda' } as const;
const WORDS: Bilingual<{ list: string; year: string; month: string; none: string; how: string }> = {
  nl: {
    list: 'Als lijst',
    year: 'Het komende jaar',
    month: 'Als kalender',
    none: 'Er staat het komende jaar niets op de agenda.',
    how: 'Hoe wilt u de agenda zien?',
  },
  en: {
    list: 'As a list',
    year: 'The coming year',
    month: 'As a calendar',
    none: 'There is nothing on the agenda in the coming year.',
    how: 'How do you want to see the agenda?',
  },
};
/** A year is as much as one question takes. */
const DAYS = 365;

/** The whole agenda, over all dossiers and cases, as a list or as a calendar. */
export function AgendaPage() {
  const words = useWords(WORDS);
  const person = usePerson();
  const [view, setView] = useState<'list' | 'month'>('list');
  const near = useAll('getAgenda', { query: {} });
  return (
    <Page title={TITLE}>
      <fieldset className="buttons switch">
        <legend className="visually-hidden">{words.how}</legend>
        {(['list', 'month'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={one === view ? 'button strong' : 'button'}
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
      <Loaded query={near}>
        {({ body: { today, sharedOn } }) => (
          <>
            {view === 'list' ? (
              <section className="card">
                <h2>{words.year}</h2>
                <Year today={today} none={words.none} />
              </section>
            ) : (
              <Suspense fallback={<Coming />}>
                <MonthView today={today} />
              </Suspense>
            )}
            {person?.role === 'owner' && <CalendarAddress sharedOn={sharedOn} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** By the day that counts: a reminder of a case and its last day are one line. */
const inOrder = (items: readonly Due[]): readonly Due[] =>
  once(items).toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));

function Year({ today, none }: { readonly today: string; readonly none: string }) {
  const list = useList('getAgenda', { query: { from: today, until: addDays(today, DAYS) } });
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const items = inOrder(pages.flatMap(({ body }) => body.items));
        return (
          <>
            {items.length === 0 && !list.hasNextPage ? <p>{none}</p> : <DueList items={items} />}
            <More list={list} />
          </>
        );
      }}
    </Loaded>
  );
}
