import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from 'react-aria-components';
import { useAll } from '../api/list.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, LOCALES, useLanguage, useWords } from '../words/language.tsx';
import { DueList } from './due-list.tsx';

const WORDS: Bilingual<{
  name: string;
  before: string;
  after: string;
  none: string;
}> = {
  nl: {
    name: 'Agenda per maand',
    before: 'Vorige maand',
    after: 'Volgende maand',
    none: 'Op deze dag is er niets.',
  },
  en: {
    name: 'Agenda by month',
    before: 'Month before',
    after: 'Month after',
    none: 'There is nothing on this day.',
  },
};

/** As much as the API gives at once; a month with more is asked on until it ends. */
const MOST = 100;
const YEAR = { years: 1 } as const;

/** A month as a grid: arrows go by day, page up and down by month, and what is due on a day is said with it and below. */
export function MonthView({ today }: { readonly today: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [focused, setFocused] = useState(parseDate(today));
  const month = focused.set({ day: 1 });
  const first = parseDate(today);
  const agenda = useAll('getAgenda', {
    query: {
      from: month.compare(first) < 0 ? today : month.toString(),
      until: month.add({ months: 1 }).subtract({ days: 1 }).toString(),
      limit: MOST,
    },
  });
  const items = agenda.data?.body.items ?? [];
  const on = (day: string) => items.filter(({ dueOn }) => dueOn === day);
  return (
    <section className="card stack">
      <I18nProvider locale={LOCALES[language]}>
        <Calendar
          className="month"
          aria-label={words.name}
          minValue={first}
          maxValue={first.add(YEAR)}
          value={focused}
          onChange={setFocused}
          focusedValue={focused}
          onFocusChange={setFocused}
        >
          <header className="month-head">
            <Button slot="previous" className="button" aria-label={words.before}>
              ‹
            </Button>
            <Heading level={2} />
            <Button slot="next" className="button" aria-label={words.after}>
              ›
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>
              {(date) => {
                const due = on(date.toString());
                const late = due.some(({ term, asks }) => asks && term?.overdue);
                return (
                  <CalendarCell date={date} className={late ? 'day late' : 'day'}>
                    <span>{date.day}</span>
                    {due.length > 0 && (
                      // Drawn and not said: the name of a day is its date, and what is due on it is said below.
                      <span className={due.some(({ asks }) => asks) ? 'mark asks' : 'mark'} data-count={due.length} />
                    )}
                  </CalendarCell>
                );
              }}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </I18nProvider>
      <Loaded query={agenda}>
        {() => (
          <div aria-live="polite">
            <h3>
              <Day on={focused.toString()} />
            </h3>
            {on(focused.toString()).length === 0 ? <p>{words.none}</p> : <DueList items={on(focused.toString())} />}
          </div>
        )}
      </Loaded>
    </section>
  );
}
