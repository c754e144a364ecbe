import { useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { useAct, usePractice } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { ASK_WORDS } from './ask-words.ts';
import { Preview } from './preview.tsx';

type Subject = RequestOf<'askConsent'>['body']['subject'];

const TITLE = { nl: 'De cliënt iets vragen', en: 'Ask the client something' } as const;

type Draft = {
  readonly scope: string;
  readonly personId: string;
  readonly reads: readonly string[];
  readonly day: string;
  readonly reason: string;
  readonly tried: boolean;
};
const EMPTY: Draft = { scope: '', personId: '', reads: [], day: '', reason: '', tried: false };
const CLIENT_DATA = 'client-data';
const ASKED_HERE: readonly string[] = ['partner', 'day', 'purpose'];

/** What of a question is not filled in yet. */
function subjectOf(kind: string | undefined, { personId, reads, day }: Draft): Subject | undefined {
  if (kind === 'purpose') return { kind };
  if (kind === 'day') return day === '' ? undefined : { kind, on: day };
  if (kind !== 'partner' || personId === '' || reads.length === 0) return undefined;
  const categories = reads.filter((one) => one !== CLIENT_DATA);
  return { kind, personId, categories, clientData: reads.includes(CLIENT_DATA) };
}

/** Asks a consent: what the client will read stands beside what the coach chooses. */
export function AskPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/consents/new' });
  const words = useWords(ASK_WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const practice = usePractice();
  const colleagues = useAll('listColleagues', { query: { limit: 100 } });
  const before = useAll('listConsents', { params: { dossierId } });
  const ask = useAct('askConsent');
  const [draft, change, end] = useDraft<Draft>(`ask ${dossierId}`, EMPTY);
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const { consents, categories = [] } = practice.data?.body ?? {};
  const scopes = (consents?.scopes ?? []).filter(({ subject }) => ASKED_HERE.includes(subject));
  const scope = scopes.find(({ id }) => id === draft.scope);
  const subject = subjectOf(scope?.subject, draft);
  const people = colleagues.data?.body.items ?? [];
  const earlier = (before.data?.body.items ?? []).filter(
    (one) => one.scope === draft.scope && (one.subject.kind !== 'partner' || one.subject.personId === draft.personId),
  );
  const open = earlier.some(({ state }) => state === 'asked' || (state === 'granted' && scope?.subject === 'purpose'));
  const refused = earlier.some(({ state }) => state === 'refused' || state === 'withdrawn');
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    set({ tried: true });
    if (subject === undefined || (refused && draft.reason.trim() === '')) return;
    const reason = draft.reason.trim() === '' ? {} : { reason: draft.reason };
    const body = { scope: draft.scope, subject, ...reason };
    const asked = await ask.mutateAsync({ params: { dossierId }, body }).catch(() => undefined);
    if (!asked) return;
    end();
    await navigate({
      to: '/dossiers/$dossierId/consents/$consentId',
      params: { dossierId, consentId: asked.body.consentId },
    });
  }
  const missing = (is: boolean, why: string) => (draft.tried && is ? why : undefined);
  const nameOf = (id: string) => (id === CLIENT_DATA ? words.data : nameIn(categories, id, language));
  return (
    <Page title={TITLE}>
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        <Options
          label={words.what}
          options={scopes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          chosen={draft.scope === '' ? [] : [draft.scope]}
          onChange={([chosen = '']) => set({ scope: chosen, tried: false })}
          error={missing(scope === undefined, words.first)}
        />
        <p className="quiet">{words.elsewhere}</p>
        <div className="buttons spaced">
          <Go to="/dossiers/$dossierId/disclosures/new" params={{ dossierId }}>
            {words.share}
          </Go>
          <Go to="/covers/new">{words.cover}</Go>
        </div>
        {scope?.subject === 'partner' && (
          <>
            <Choice
              label={words.person}
              none={words.none}
              options={people.map(({ personId, givenName }) => ({ id: personId, name: givenName ?? personId }))}
              value={draft.personId}
              onChange={(personId) => set({ personId })}
              error={missing(draft.personId === '', words.choose) ?? fieldError(ask.error, 'subject.personId')}
            />
            <Options
              label={words.reads}
              several
              options={[CLIENT_DATA, ...categories.map(({ id }) => id)].map((value) => ({
                value,
                label: nameOf(value),
              }))}
              chosen={draft.reads}
              onChange={(reads) => set({ reads })}
              error={missing(draft.reads.length === 0, words.readsFirst)}
            />
          </>
        )}
        {scope?.subject === 'day' && (
          <Field
            label={words.day}
            hint={words.dayHint}
            type="date"
            required
            value={draft.day}
            onChange={(day) => set({ day })}
            error={missing(draft.day === '', words.choose) ?? fieldError(ask.error, 'subject.on')}
          />
        )}
        {open && <p className="note warn">{words.already}</p>}
        {refused && (
          <Field
            label={words.reason}
            hint={`${words.reasonNeeded} ${words.reasonHint}`}
            rows
            required
            maxLength={4000}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            error={missing(draft.reason.trim() === '', words.reasonNeeded) ?? fieldError(ask.error, 'reason')}
          />
        )}
        {scope && consents && (
          <Preview
            scope={scope}
            days={consents.expiryDays}
            facts={[
              [words.who, people.find(({ personId }) => personId === draft.personId)?.givenName],
              scope.subject === 'partner' ? [words.reads, draft.reads.map(nameOf).join(', ')] : undefined,
              scope.subject === 'day' && draft.day !== '' ? [words.until, <Day key="day" on={draft.day} />] : undefined,
              refused ? [words.why, draft.reason] : undefined,
            ]}
          />
        )}
        {ask.isError && <Problem error={ask.error} />}
        <button type="submit" className="button strong spaced" disabled={ask.isPending}>
          {words.ask}
        </button>
      </form>
    </Page>
  );
}
