import { type FormEvent, useState } from 'react';
import type { RequestFor } from '../api/client.ts';
import { usePortal } from '../app/context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { saveAs } from '../parts/save.ts';
import { today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  title: string;
  intro: string;
  whose: string;
  from: string;
  until: string;
  form: string;
  forms: { readonly [F in Form]: string };
  fetch: string;
  done: string;
}> = {
  nl: {
    title: 'Tijd ophalen voor een factuur',
    intro:
      'In het bestand staan dag, soort, stand, minuten, dossiernummer, coach en opdrachtgever. Er staat niets in over de inhoud, en geen naam van een cliënt.',
    whose: 'Van wie?',
    from: 'Eerste dag',
    until: 'Laatste dag',
    form: 'Soort bestand',
    forms: { xlsx: 'Voor Excel (XLSX)', csv: 'Als tekst (CSV)' },
    fetch: 'Ophalen',
    done: 'Het bestand is opgehaald.',
  },
  en: {
    title: 'Fetch time for an invoice',
    intro:
      'The file has the day, kind, state, minutes, number of the dossier, coach and commissioning organisation. There is nothing in it about the content, and no name of a client.',
    whose: 'Of whom?',
    from: 'First day',
    until: 'Last day',
    form: 'Kind of file',
    forms: { xlsx: 'For Excel (XLSX)', csv: 'As text (CSV)' },
    fetch: 'Fetch',
    done: 'The file was fetched.',
  },
};

type Form = 'xlsx' | 'csv';
type Whose = Pick<RequestFor<'getTimeCsv'>['query'], 'dossier' | 'coach' | 'principal'>;
export type TimeOf = { readonly name: string; readonly of: Whose };

const OPERATIONS = { xlsx: 'getTimeXlsx', csv: 'getTimeCsv' } as const satisfies { readonly [F in Form]: string };

/** Each is about one. */
const idOf = ({ of }: TimeOf): string => String(of.dossier ?? of.coach ?? of.principal);

/** Asks of which days, of whom where there is a choice, and as which file; and fetches it. */
export function TimeExport({ choices }: { readonly choices: readonly [TimeOf, ...TimeOf[]] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const [draft, change, end] = useDraft('time', { whose: '', from: '', until: '', form: 'xlsx' as Form });
  const [error, setError] = useState<unknown>();
  const [state, setState] = useState<'asked' | 'busy' | 'done'>('asked');
  const { whose, form } = draft;
  const from = draft.from || `${today().slice(0, 8)}01`;
  const until = draft.until || today();

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    setError(undefined);
    const { of } = choices.find((one) => idOf(one) === whose) ?? choices[0];
    try {
      saveAs(await client.file(OPERATIONS[form], { query: { ...of, from, until, language } }), `tijd.${form}`);
      end();
      setState('done');
    } catch (failure) {
      setError(failure);
      setState('asked');
    }
  }
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <form onSubmit={(event) => void send(event)} noValidate aria-label={words.title}>
        {choices.length > 1 && (
          <Choice
            label={words.whose}
            options={choices.map((one) => ({ id: idOf(one), name: one.name }))}
            value={whose || idOf(choices[0])}
            onChange={(chosen) => change({ ...draft, whose: chosen })}
            error={fieldError(error, 'coach') ?? fieldError(error, 'principal') ?? fieldError(error, 'dossier')}
          />
        )}
        <Field
          label={words.from}
          type="date"
          value={from}
          onChange={(day) => change({ ...draft, from: day })}
          error={fieldError(error, 'from')}
        />
        <Field
          label={words.until}
          type="date"
          value={until}
          onChange={(day) => change({ ...draft, until: day })}
          error={fieldError(error, 'until')}
        />
        <Options
          label={words.form}
          options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: words.forms[value] }))}
          chosen={[form]}
          // The cast: the options are these two.
          onChange={([chosen = 'xlsx']) => change({ ...draft, form: chosen as Form })}
        />
        {error !== undefined && <Problem error={error} />}
        <button type="submit" className="button strong" disabled={state === 'busy'}>
          {words.fetch}
        </button>
      </form>
      <div role="status">{state === 'done' && <p className="note good">{words.done}</p>}</div>
    </section>
  );
}
