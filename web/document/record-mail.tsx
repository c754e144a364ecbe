import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use.ts';
import { CONSULT_WORDS, minutesIn } from '../consult/words.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  title: string;
  text: string;
  noDay: string;
  more: string;
  minutes: string;
  day: string;
  dayHint: string;
  save: string;
  missing: string;
  done: string;
  register: string;
}> = {
  nl: {
    title: 'In het register zetten',
    text: 'Hoeveel tijd kostte deze e-mail? Eén druk op een knop legt het vast, op de dag van de e-mail.',
    noDay: 'In deze e-mail staat geen dag. Vul in hoelang u ermee bezig was, en op welke dag.',
    more: 'Andere tijd of andere dag',
    minutes: 'Minuten',
    day: 'Dag',
    dayHint: 'Leeg is de dag van de e-mail.',
    save: 'In het register zetten',
    missing: 'Vul dit in.',
    done: 'De e-mail staat in het register:',
    register: 'Alle gesprekken en tijd',
  },
  en: {
    title: 'Put in the register',
    text: 'How much time did this e-mail take? One press of a button records it, on the day of the e-mail.',
    noDay: 'This e-mail has no date. Fill in how long you worked on it, and on which day.',
    more: 'Another length or another day',
    minutes: 'Minutes',
    day: 'Day',
    dayHint: 'Left empty, it is the day of the e-mail.',
    save: 'Put in the register',
    missing: 'Fill this in.',
    done: 'The e-mail is in the register:',
    register: 'All talks and time',
  },
};

/** The lengths that a button has; any other can be typed. */
const LENGTHS = [5, 10, 15, 30] as const;

type Props = { readonly dossierId: string; readonly documentId: string; readonly hasDay: boolean };
type Draft = { readonly minutes: string; readonly day: string };

/** A mail as a line in the register of work: with one press, or with another length or day. */
export function RecordMail({ dossierId, documentId, hasDay }: Props) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const record = useAct('recordEmail');
  const [draft, change, end] = useDraft<Draft>(`recordEmail ${documentId}`, { minutes: '', day: '' });
  const [tried, setTried] = useState(false);
  async function save(minutes: number): Promise<void> {
    const body = { minutes, ...(draft.day === '' ? {} : { day: draft.day }) };
    const done = await record.mutateAsync({ params: { dossierId, documentId }, body }).catch(() => undefined);
    if (done) end();
  }
  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (draft.minutes.trim() !== '' && (hasDay || draft.day !== '') && !record.isPending)
      void save(minutesIn(draft.minutes));
  }
  const missing = (text: string) => (tried && text.trim() === '' ? words.missing : undefined);
  const line = record.data?.body;
  if (line)
    return (
      <div role="status">
        <p className="note good">
          {words.done} {shared.minutes(line.minutes)}, <Day on={line.day} />.
        </p>
        <Go to="/dossiers/$dossierId/time" params={{ dossierId }}>
          {words.register}
        </Go>
      </div>
    );
  const others = (
    <>
      <Field
        label={words.minutes}
        value={draft.minutes}
        onChange={(minutes) => change({ ...draft, minutes })}
        error={missing(draft.minutes) ?? fieldError(record.error, 'minutes')}
      />
      <Field
        label={words.day}
        type="date"
        hint={hasDay ? words.dayHint : undefined}
        value={draft.day}
        onChange={(day) => change({ ...draft, day })}
        error={(hasDay ? undefined : missing(draft.day)) ?? fieldError(record.error, 'day')}
      />
      <button type="submit" className="button" disabled={record.isPending}>
        {words.save}
      </button>
    </>
  );
  return (
    <form className="stack" onSubmit={send} noValidate>
      <h4>{words.title}</h4>
      <p>{hasDay ? words.text : words.noDay}</p>
      {hasDay ? (
        <>
          <div className="buttons">
            {LENGTHS.map((minutes) => (
              <button
                type="button"
                key={minutes}
                className="button"
                disabled={record.isPending}
                onClick={() => void save(minutes)}
              >
                {shared.minutes(minutes)}
              </button>
            ))}
          </div>
          <details open={tried || undefined}>
            <summary>{words.more}</summary>
            {others}
          </details>
        </>
      ) : (
        others
      )}
      {record.isError && <Problem error={record.error} />}
    </form>
  );
}
