import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ReleaseFiles } from './release-files.tsx';
import type { Statistics } from './words.ts';

const WORDS: Bilingual<{
  title: string;
  intro: string;
  purpose: string;
  purposeMissing: string;
  receiver: string;
  receiverHint: string;
  receiverMissing: string;
  from: string;
  until: string;
  give: string;
  done: string;
}> = {
  nl: {
    title: 'Cijfers geven',
    intro:
      'U mag deze cijfers geven voor een doel uit het reglement. Wij leggen vast wanneer, waarvoor en aan wie. Daarna haalt u het bestand op.',
    purpose: 'Waarvoor zijn de cijfers?',
    purposeMissing: 'Kies waarvoor de cijfers zijn.',
    receiver: 'Aan welke organisatie?',
    receiverHint: 'De naam van de organisatie, niet van een persoon. Zijn ze voor uzelf? Vul dan uw praktijk in.',
    receiverMissing: 'Vul in welke organisatie de cijfers krijgt.',
    from: 'Eerste jaar',
    until: 'Laatste jaar',
    give: 'Vastleggen en klaarzetten',
    done: 'Vastgelegd. Haal de cijfers hier op.',
  },
  en: {
    title: 'Give figures away',
    intro:
      'You may give these figures for a purpose of the regulation. We record when, for what and to whom. Then you fetch the file.',
    purpose: 'What are the figures for?',
    purposeMissing: 'Choose what the figures are for.',
    receiver: 'To which organisation?',
    receiverHint: 'The name of the organisation, not of a person. Are they for yourself? Then fill in your practice.',
    receiverMissing: 'Fill in which organisation gets the figures.',
    from: 'First year',
    until: 'Last year',
    give: 'Record and get ready',
    done: 'Recorded. Fetch the figures here.',
  },
};

/** Asks for what, to whom and of which years, and gives the file of it. */
export function ReleaseForm({ years, purposes }: Pick<Statistics, 'years' | 'purposes'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const act = useAct('releaseStatistics');
  const last = String(years[0]);
  const [draft, change, end] = useDraft('release', { purpose: '', receiver: '', from: last, until: last });
  const [tried, setTried] = useState(false);
  const { purpose, receiver, from, until } = draft;
  const missing = { purpose: purpose === '', receiver: receiver.trim() === '' };
  const options = years.map((year) => ({ id: String(year), name: String(year) }));
  const error = (field: string) => fieldError(act.error, field);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (missing.purpose || missing.receiver || act.isPending) return;
    const body = { purpose, receiver, from: Number(from), until: Number(until) };
    const made = await act.mutateAsync({ body }).catch(() => undefined);
    if (!made) return;
    end();
    setTried(false);
  }
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <form onSubmit={(event) => void send(event)} noValidate aria-label={words.title}>
        <Options
          label={words.purpose}
          options={purposes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          chosen={purpose === '' ? [] : [purpose]}
          onChange={([chosen = '']) => change({ ...draft, purpose: chosen })}
          error={tried && missing.purpose ? words.purposeMissing : error('purpose')}
        />
        <Field
          label={words.receiver}
          hint={words.receiverHint}
          required
          maxLength={200}
          value={receiver}
          onChange={(value) => change({ ...draft, receiver: value })}
          error={tried && missing.receiver ? words.receiverMissing : error('receiver')}
        />
        <Choice
          label={words.from}
          options={options}
          value={from}
          onChange={(value) => change({ ...draft, from: value })}
          error={error('from')}
        />
        <Choice
          label={words.until}
          options={options}
          value={until}
          onChange={(value) => change({ ...draft, until: value })}
          error={error('until')}
        />
        {act.isError && <Problem error={act.error} />}
        <button type="submit" className="button strong" disabled={act.isPending}>
          {words.give}
        </button>
      </form>
      <div role="status">
        {act.isSuccess && (
          <div className="note good stack">
            <p>{words.done}</p>
            <ReleaseFiles releaseId={act.data.body.releaseId} />
          </div>
        )}
      </div>
    </section>
  );
}
