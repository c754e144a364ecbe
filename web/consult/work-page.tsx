import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct, usePractice } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Field, Options } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { CONSULT_WORDS, LENGTHS, minutesIn } from './words.ts';

const TITLE = { nl: 'Werk vastleggen', en: 'Record work' } as const;
const WORDS: Bilingual<{
  kind: string;
  howLong: string;
  howLongText: string;
  other: string;
  otherHint: string;
  missing: string;
  day: string;
  note: string;
  noteHint: string;
  more: string;
  save: string;
  done: (minutes: string, kind: string) => string;
  all: string;
}> = {
  nl: {
    kind: 'Wat deed u?',
    howLong: 'Hoe lang?',
    howLongText: 'Eén druk op een knop legt het vast.',
    other: 'Andere tijd, in minuten',
    otherHint: 'Een heel aantal, bijvoorbeeld 20.',
    missing: 'Vul dit in.',
    day: 'Dag',
    note: 'Toelichting',
    noteHint: 'Mag leeg blijven. Zo kan de cliënt lezen wat er in die tijd is gedaan.',
    more: 'Andere tijd, andere dag of toelichting',
    save: 'Vastleggen',
    done: (minutes, kind) => `Vastgelegd: ${minutes}, ${kind}.`,
    all: 'Alle gesprekken en tijd',
  },
  en: {
    kind: 'What did you do?',
    howLong: 'How long?',
    howLongText: 'One press of a button records it.',
    other: 'Another length, in minutes',
    otherHint: 'A whole number, for instance 20.',
    missing: 'Fill this in.',
    day: 'Day',
    note: 'Note',
    noteHint: 'May stay empty. So the client can read what was done in that time.',
    more: 'Another length, another day or a note',
    save: 'Record',
    done: (minutes, kind) => `Recorded: ${minutes}, ${kind}.`,
    all: 'All talks and time',
  },
};

type Draft = { readonly kind: string; readonly minutes: string; readonly day: string; readonly note: string };
const EMPTY: Draft = { kind: '', minutes: '', day: '', note: '' };

/** Work on a dossier in two clicks: what it was is chosen, and a button with the minutes keeps it, for today. */
export function WorkPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/activities' });
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <Loaded query={usePractice()}>
        {({ body }) => <Work dossierId={dossierId} kinds={body.consults.activityKinds} />}
      </Loaded>
      <Go to="/dossiers/$dossierId/time" params={{ dossierId }}>
        {words.all}
      </Go>
    </Page>
  );
}

type Kinds = ReplyOf<'getConfiguration'>['consults']['activityKinds'];

function Work({ dossierId, kinds }: { readonly dossierId: string; readonly kinds: Kinds }) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const { language } = useLanguage();
  const record = useAct('recordActivity');
  const [draft, change, end] = useDraft<Draft>(`work ${dossierId}`, EMPTY);
  const [tried, setTried] = useState(false);
  const [last, setLast] = useState('');
  const kind = draft.kind || last || (kinds[0]?.id ?? '');
  const nameOf = (id: string) => nameIn(kinds, id, language);
  async function save(minutes: number): Promise<void> {
    const body = { kind, day: draft.day || today(), minutes, ...(draft.note.trim() ? { note: draft.note } : {}) };
    const done = await record.mutateAsync({ params: { dossierId }, body }).catch(() => undefined);
    if (!done) return;
    end();
    setTried(false);
    // The next piece of work is often of the same kind.
    setLast(kind);
  }
  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (draft.minutes.trim() !== '' && !record.isPending) void save(minutesIn(draft.minutes));
  }
  const missing = tried && draft.minutes.trim() === '' ? words.missing : undefined;
  const saved = record.data?.body;
  return (
    <form className="card stack" onSubmit={send} noValidate>
      <Options
        label={words.kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: name[language] }))}
        chosen={[kind]}
        onChange={([chosen = '']) => change({ ...draft, kind: chosen })}
        error={fieldError(record.error, 'kind')}
      />
      <h2>{words.howLong}</h2>
      <p>{words.howLongText}</p>
      <div className="buttons">
        {LENGTHS.map((minutes) => (
          <button
            type="button"
            key={minutes}
            className="button strong"
            disabled={record.isPending}
            onClick={() => void save(minutes)}
          >
            {shared.minutes(minutes)}
          </button>
        ))}
      </div>
      <div role="status">
        {record.isSuccess && saved && (
          <p className="note good">{words.done(shared.minutes(saved.minutes), nameOf(saved.kind))}</p>
        )}
      </div>
      <details open={tried || undefined}>
        <summary>{words.more}</summary>
        <Field
          label={words.other}
          hint={words.otherHint}
          value={draft.minutes}
          onChange={(minutes) => change({ ...draft, minutes })}
          error={missing ?? fieldError(record.error, 'minutes')}
        />
        <Field
          label={words.day}
          type="date"
          value={draft.day || today()}
          onChange={(day) => change({ ...draft, day })}
          error={fieldError(record.error, 'day')}
        />
        <Field
          label={words.note}
          hint={words.noteHint}
          rows
          value={draft.note}
          onChange={(note) => change({ ...draft, note })}
          error={fieldError(record.error, 'note')}
        />
        <button type="submit" className="button" disabled={record.isPending}>
          {words.save}
        </button>
      </details>
      {record.isError && <Problem error={record.error} />}
    </form>
  );
}
