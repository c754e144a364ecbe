import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { useAct, useRead } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Moment } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { BreachClock } from './breach-clock.tsx';
import { Concerns } from './breach-concerns.tsx';
import { type BreachField, type BreachForm, formOf, isSame, sentOf } from './breach-fields.ts';
import { BreachFields } from './breach-form.tsx';
import { BREACH, BREACH_STATES } from './breach-words.ts';

const TITLE = { nl: 'Datalek', en: 'Data breach' } as const;
const SAVE = { nl: 'Wijzigingen bewaren', en: 'Save the changes' } as const;

export function BreachPage() {
  const params = useParams({ from: '/inside/breaches/$breachId' });
  const words = useWords(BREACH);
  const breach = useRead('getBreach', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={breach}>
        {({ body, version }) => (
          <>
            <State breach={body} />
            {body.content && <Missing breach={body} />}
            {body.content && <Concerns breach={body} content={body.content} version={version ?? body.version} />}
            {body.content ? (
              <Change breach={body} version={version ?? body.version} anew={() => void breach.refetch()} />
            ) : (
              <p className="note">{words.gone}</p>
            )}
            <EarlierWords of={body.content?.earlierWords} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Breach = ReplyOf<'getBreach'>;

function State({ breach }: { readonly breach: Breach }) {
  const words = useWords(BREACH);
  const states = useWords(BREACH_STATES);
  const { language } = useLanguage();
  return (
    <section className="card stack">
      <p role="status">
        <strong>{states[breach.state]}</strong>
      </p>
      {breach.state === 'open' && <BreachClock hoursLeft={breach.hoursLeft} deadline={breach.deadline} />}
      {breach.peopleToTell && <p className="urgent">{words.tell}</p>}
      <p>
        {words.aware} <Moment at={breach.awareAt} />
      </p>
      <details>
        <summary>{words.how}</summary>
        <ol>
          {breach.steps.map((step) => (
            <li key={step.nl}>{step[language]}</li>
          ))}
        </ol>
      </details>
      <p>
        {words.toAuthority}:{' '}
        <a href={breach.supervisoryAuthority.url} rel="noreferrer">
          {breach.supervisoryAuthority.name[language]}
        </a>
      </p>
      <p className="quiet">
        {words.contact}: {breach.contact.name}, {breach.contact.email}
      </p>
    </section>
  );
}

function Missing({ breach: { missing, state } }: { readonly breach: Breach }) {
  const words = useWords(BREACH);
  const { language } = useLanguage();
  if (missing.length === 0) return state === 'open' ? <p className="note good">{words.complete}</p> : null;
  return (
    <section className="card">
      <h2>{words.missing}</h2>
      <ul className="bullets">
        {missing.map(({ id, article, words: said }) => (
          <li key={id}>
            {said[language]} <span className="quiet">({article})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was changed of a field, and what stood there when that began. */
type Edit = { readonly typed: string | readonly string[]; readonly seen: string | readonly string[] };
type Edits = { readonly [F in BreachField]?: Edit };
const NONE: Edits = {};

/** Only what was changed is sent. When somebody else changed the same meanwhile, both are shown. */
function Change({ breach, version, anew }: { readonly breach: Breach; readonly version: number; anew: () => void }) {
  const words = useWords(BREACH);
  const save = useWords(SAVE);
  const act = useAct('changeBreach');
  const { breachId } = breach;
  const [edits, change, end] = useDraft<Edits>(`breach ${breachId}`, NONE);
  const [empty, setEmpty] = useState(false);
  const recorded = formOf(breach);
  const typed: Partial<BreachForm> = Object.fromEntries(
    Object.entries(edits).map(([field, edit]) => [field, edit.typed]),
  );
  const error = (field: BreachField) => fieldError(act.error, field);

  function edit<F extends BreachField>(field: F, value: BreachForm[F]): void {
    const { [field]: before, ...rest } = edits;
    const seen = before?.seen ?? recorded[field];
    change(isSame(value, recorded[field]) ? rest : { ...rest, [field]: { typed: value, seen } });
  }
  const meanwhile = (field: BreachField): string | undefined => {
    const edited = edits[field];
    const changed = edited && !isSame(edited.seen, recorded[field]) && !isSame(edited.typed, recorded[field]);
    return changed ? words.now(String(recorded[field])) : undefined;
  };
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    // The cast: each field of the form is one of the request, and the API judges what is in it.
    const body = sentOf(typed) as RequestOf<'changeBreach'>['body'];
    setEmpty(Object.keys(body).length === 0);
    if (Object.keys(body).length === 0) return;
    const changed = await act.mutateAsync({ params: { breachId }, body, version }).catch(() => undefined);
    if (changed) end();
    else anew();
  }
  return (
    <form className="card" onSubmit={(event) => void send(event)} noValidate aria-label={words.change}>
      <BreachFields form={{ ...recorded, ...typed }} change={edit} error={error} hint={meanwhile} />
      <div role="status">
        {act.isSuccess && Object.keys(edits).length === 0 && <p className="note good">{words.saved}</p>}
        {empty && <p className="note">{words.nothing}</p>}
      </div>
      {act.isError && <Problem error={act.error} />}
      <button type="submit" className="button strong" disabled={act.isPending}>
        {save}
      </button>
    </form>
  );
}
