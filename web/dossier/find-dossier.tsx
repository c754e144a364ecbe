import { type FormEvent, useState } from 'react';
import { Refused } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { Field } from '../parts/fields.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

export type Found = { readonly dossierId: string; readonly number: string };

const WORDS: Bilingual<{
  title: string;
  why: string;
  number: string;
  numberHint: string;
  or: string;
  first: string;
  last: string;
  look: string;
  none: string;
  choose: string;
  missing: string;
}> = {
  nl: {
    title: 'Om wie gaat het?',
    why: 'Zoek met het nummer van het dossier, of met precies de naam. Er is geen andere manier: zo kan niemand door de cliënten bladeren.',
    number: 'Nummer van het dossier',
    numberHint: 'Bijvoorbeeld 2026-0001.',
    or: 'Of met de naam',
    first: 'Voornaam',
    last: 'Achternaam',
    look: 'Zoeken',
    none: 'Er is geen dossier gevonden. Kijk of het nummer of de naam precies klopt.',
    choose: 'Dit dossier',
    missing: 'Vul het nummer in, of de voornaam en de achternaam.',
  },
  en: {
    title: 'Whom is it about?',
    why: 'Look up by the number of the dossier, or by exactly the name. There is no other way: so nobody can leaf through the clients.',
    number: 'Number of the dossier',
    numberHint: 'For instance 2026-0001.',
    or: 'Or by the name',
    first: 'First name',
    last: 'Last name',
    look: 'Look up',
    none: 'No dossier was found. See whether the number or the name is exactly right.',
    choose: 'This dossier',
    missing: 'Fill in the number, or the first name and the last name.',
  },
};

/** Finds one dossier by exact number or name (EK-7.2). */
export function FindDossier({ onFound }: { readonly onFound: (found: Found) => void }) {
  const words = useWords(WORDS);
  const look = useAct('lookUpDossiers');
  const [number, setNumber] = useState('');
  const [firstName, setFirst] = useState('');
  const [lastName, setLast] = useState('');
  const [tried, setTried] = useState(false);
  const named = firstName.trim() !== '' && lastName.trim() !== '';
  const missing = number.trim() === '' && !named;
  const items = look.data?.body.items;
  const errors = look.error instanceof Refused ? (look.error.problem.errors ?? []) : [];

  function ask(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    look.mutate({ body: number.trim() === '' ? { firstName, lastName } : { number: number.trim() } });
  }
  return (
    <form className="card stack" onSubmit={ask} noValidate>
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      <Field
        label={words.number}
        hint={words.numberHint}
        value={number}
        onChange={setNumber}
        error={tried && missing ? words.missing : errors.find(({ field }) => field.endsWith('number'))?.message}
      />
      <fieldset>
        <legend>{words.or}</legend>
        <Field label={words.first} value={firstName} onChange={setFirst} />
        <Field label={words.last} value={lastName} onChange={setLast} />
      </fieldset>
      <button type="submit" className="button" disabled={look.isPending}>
        {words.look}
      </button>
      {look.isError && <Problem error={look.error} />}
      <div role="status">
        {items?.length === 0 && <p>{words.none}</p>}
        {items && items.length > 0 && (
          <ul>
            {items.map((found) => (
              <li className="line" key={found.dossierId}>
                <span>{found.number}</span>
                <button type="button" className="button strong" onClick={() => onFound(found)}>
                  {words.choose}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
