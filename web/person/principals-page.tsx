import { type FormEvent, useState } from 'react';
import { useAct, usePractice } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';

const TITLE = { nl: 'Opdrachtgevers', en: 'Commissioning organisations' } as const;
const WORDS: Bilingual<{
  intro: string;
  none: string;
  invite: string;
  add: string;
  type: string;
  choose: string;
  typeMissing: string;
  name: string;
  nameHint: string;
  nameMissing: string;
  added: string;
  branches: string;
  branchesHow: string;
}> = {
  nl: {
    intro:
      'Werkgevers, UWV en gemeenten die een traject laten doen of betalen. Hun mensen zien alleen wat een cliënt met hen deelt.',
    none: 'Er zijn nog geen opdrachtgevers.',
    invite: 'Iemand van hen uitnodigen',
    add: 'Een opdrachtgever toevoegen',
    type: 'Soort',
    choose: 'Maak een keuze',
    typeMissing: 'Kies de soort.',
    name: 'Naam van de organisatie',
    nameHint: 'Kijk eerst of de organisatie al in de lijst staat.',
    nameMissing: 'Vul de naam in.',
    added: 'De opdrachtgever staat in de lijst.',
    branches: 'Vestigingen van de praktijk',
    branchesHow: 'Deze staan in het bestand van de praktijk. Een nieuwe vestiging komt erbij met een nieuwe uitrol.',
  },
  en: {
    intro:
      'Employers, UWV and municipalities that commission or pay for a trajectory. Their people see only what a client shares with them.',
    none: 'There are no commissioning organisations yet.',
    invite: 'Invite somebody of theirs',
    add: 'Add a commissioning organisation',
    type: 'Kind',
    choose: 'Choose one',
    typeMissing: 'Choose the kind.',
    name: 'Name of the organisation',
    nameHint: 'Look first whether the organisation is on the list already.',
    nameMissing: 'Fill in the name.',
    added: 'The organisation is on the list.',
    branches: 'Branches of the practice',
    branchesHow: 'They stand in the file of the practice. A new branch is added with a new deployment.',
  },
};

export function PrincipalsPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isOwner = usePerson()?.role === 'owner';
  const practice = usePractice().data?.body;
  const typeOf = (type: string) => nameIn(practice?.principalTypes, type, language);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <section className="card">
        <List
          name="listPrincipals"
          request={{ query: {} }}
          none={words.none}
          keyOf={({ principalId }) => principalId}
          line={({ principalId, name, type }) => (
            <>
              <div>
                <h2>{name}</h2>
                <p className="quiet">{typeOf(type)}</p>
              </div>
              {isOwner && (
                <Go to="/people/new" search={{ principal: principalId }} aria-label={`${words.invite}: ${name}`}>
                  {words.invite}
                </Go>
              )}
            </>
          )}
        />
      </section>
      <Add />
      {practice && practice.branches.length > 0 && (
        <section className="card stack">
          <h2>{words.branches}</h2>
          <ul className="bullets">
            {practice.branches.map(({ id, name, postalAddress }) => (
              <li key={id}>{postalAddress === undefined ? name : `${name}, ${postalAddress}`}</li>
            ))}
          </ul>
          <p className="quiet">{words.branchesHow}</p>
        </section>
      )}
    </Page>
  );
}

const EMPTY = { type: '', name: '' } as const;

function Add() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const types = usePractice().data?.body.principalTypes ?? [];
  const register = useAct('registerPrincipal');
  const [draft, change, end] = useDraft<{ readonly type: string; readonly name: string }>('principal', EMPTY);
  const [tried, setTried] = useState(false);
  const { type, name } = draft;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (type === '' || name.trim() === '') return;
    const made = await register.mutateAsync({ body: { type, name } }).catch(() => undefined);
    if (!made) return;
    end();
    setTried(false);
  }
  return (
    <form className="card" onSubmit={(event) => void send(event)} noValidate>
      <h2>{words.add}</h2>
      <Choice
        label={words.type}
        none={words.choose}
        options={types.map((one) => ({ id: one.id, name: one.name[language] }))}
        value={type}
        onChange={(chosen) => change({ ...draft, type: chosen })}
        error={tried && type === '' ? words.typeMissing : fieldError(register.error, 'type')}
      />
      <Field
        label={words.name}
        hint={words.nameHint}
        required
        value={name}
        onChange={(typed) => change({ ...draft, name: typed })}
        error={tried && name.trim() === '' ? words.nameMissing : fieldError(register.error, 'name')}
      />
      <div role="status">{register.isSuccess && name === '' && <p className="note good">{words.added}</p>}</div>
      {register.isError && <Problem error={register.error} />}
      <button type="submit" className="button strong" disabled={register.isPending}>
        {words.add}
      </button>
    </form>
  );
}
