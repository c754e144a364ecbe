import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use.ts';
import { Field, Options } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DOSSIER_STATES } from './states.ts';

const TITLE = { nl: 'Een dossier opzoeken', en: 'Look up a dossier' } as const;
const WORDS: Bilingual<{
  only: string;
  by: string;
  byName: string;
  byNumber: string;
  number: string;
  numberHint: string;
  first: string;
  last: string;
  exact: string;
  missing: string;
  find: string;
  found: (count: number) => string;
  none: string;
  open: string;
}> = {
  nl: {
    only: 'U zoekt op de hele naam van de cliënt of op het nummer van het dossier. Een andere manier is er niet: zo kan niemand bladeren in gegevens van mensen die hij niet begeleidt. U vindt alleen dossiers die u mag zien. Dat u zoekt, wordt bijgehouden; de naam niet.',
    by: 'Waarmee zoekt u?',
    byName: 'Met de naam',
    byNumber: 'Met het nummer',
    number: 'Dossiernummer',
    numberHint: 'Zoals 2026-0001.',
    first: 'Voornaam',
    last: 'Achternaam',
    exact: 'Helemaal uitgeschreven, zoals in het dossier. Hoofdletters maken niet uit.',
    missing: 'Vul dit in.',
    find: 'Zoeken',
    found: (count) => (count === 1 ? 'Eén dossier gevonden.' : `${count} dossiers gevonden.`),
    none: 'Niets gevonden dat u mag zien. Klopt elke letter? Begeleidt een collega deze cliënt, dan vindt u het dossier hier niet.',
    open: 'Openen',
  },
  en: {
    only: 'You look up by the whole name of the client or by the number of the dossier. There is no other way: so nobody can browse in the data of people whom they do not guide. You find only dossiers that you may see. That you look up is recorded; the name is not.',
    by: 'By what do you look up?',
    byName: 'By the name',
    byNumber: 'By the number',
    number: 'Dossier number',
    numberHint: 'Such as 2026-0001.',
    first: 'First name',
    last: 'Last name',
    exact: 'Written in full, as in the dossier. Capitals do not matter.',
    missing: 'Fill this in.',
    find: 'Look up',
    found: (count) => (count === 1 ? 'One dossier found.' : `${count} dossiers found.`),
    none: 'Nothing found that you may see. Is each letter right? When a colleague guides this client, you do not find the dossier here.',
    open: 'Open',
  },
};

/** By the whole name or the number. What is typed stays in memory: it is in no address and no storage. */
export function LookUpPage() {
  const words = useWords(WORDS);
  const states = useWords(DOSSIER_STATES);
  const lookUp = useAct('lookUpDossiers');
  const [by, setBy] = useState<'name' | 'number'>('name');
  const [number, setNumber] = useState('');
  const [firstName, setFirst] = useState('');
  const [lastName, setLast] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? words.missing : undefined);
  function find(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if ((by === 'name' ? [firstName, lastName] : [number]).some((value) => value.trim() === '')) return;
    lookUp.mutate({ body: by === 'name' ? { firstName, lastName } : { number: number.trim() } });
  }
  const items = lookUp.data?.body.items;
  return (
    <Page title={TITLE}>
      <p>{words.only}</p>
      <form className="card" onSubmit={find} noValidate>
        <Options
          label={words.by}
          options={[
            { value: 'name', label: words.byName },
            { value: 'number', label: words.byNumber },
          ]}
          chosen={[by]}
          onChange={([chosen]) => {
            setBy(chosen === 'number' ? 'number' : 'name');
            setTried(false);
          }}
        />
        {by === 'name' ? (
          <>
            <Field
              label={words.first}
              hint={words.exact}
              required
              maxLength={100}
              value={firstName}
              onChange={setFirst}
              error={missing(firstName) ?? fieldError(lookUp.error, 'firstName')}
            />
            <Field
              label={words.last}
              required
              maxLength={100}
              value={lastName}
              onChange={setLast}
              error={missing(lastName) ?? fieldError(lookUp.error, 'lastName')}
            />
          </>
        ) : (
          <Field
            label={words.number}
            hint={words.numberHint}
            required
            maxLength={20}
            value={number}
            onChange={setNumber}
            error={missing(number) ?? fieldError(lookUp.error, 'number')}
          />
        )}
        {lookUp.isError && <Problem error={lookUp.error} />}
        <button type="submit" className="button strong" disabled={lookUp.isPending}>
          {words.find}
        </button>
      </form>
      <div role="status">
        {items && <p className="note">{items.length === 0 ? words.none : words.found(items.length)}</p>}
      </div>
      {items && items.length > 0 && (
        <ul className="card">
          {items.map(({ dossierId, number: of, state }) => (
            <li className="line" key={dossierId}>
              <div className="grow">
                <h2>{of}</h2>
                <p className="quiet">{states[state]}</p>
              </div>
              <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={`${words.open}: ${of}`}>
                {words.open}
              </Go>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
