import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useList } from '../api/list.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { Preview } from '../consent/preview.tsx';
import { nameOfClient } from '../dossier/caseload-clients.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Afwezigheid plannen', en: 'Plan an absence' } as const;
const WORDS: Bilingual<{
  what: string;
  who: string;
  none: string;
  choose: string;
  alone: string;
  from: string;
  until: string;
  days: (days: number) => string;
  missing: string;
  order: string;
  whom: string;
  all: string;
  some: string;
  which: string;
  whichFirst: string;
  more: string;
  noClients: string;
  reason: string;
  reasonHint: string;
  plan: string;
  busy: string;
}> = {
  nl: {
    what: 'Elke cliënt krijgt de vraag apart. Wie ja zegt, wordt in die dagen door uw collega begeleid. Wie nee zegt of niet antwoordt, wacht op u.',
    who: 'Wie vervangt u?',
    none: 'Kies …',
    choose: 'Kies een collega.',
    alone: 'Er is geen collega om u te vervangen. Vraag de eigenaar om een coach uit te nodigen.',
    from: 'Eerste dag',
    until: 'Laatste dag',
    days: (days) =>
      `Vandaag of later, en samen hoogstens ${days} dagen. Langer weg? Dan draagt de eigenaar de dossiers over.`,
    missing: 'Vul een dag in.',
    order: 'De laatste dag ligt vóór de eerste.',
    whom: 'Bij welke cliënten?',
    all: 'Bij al mijn cliënten',
    some: 'Bij sommige cliënten',
    which: 'Kies de cliënten',
    whichFirst: 'Kies minstens één cliënt.',
    more: 'Meer cliënten laten zien',
    noClients: 'U hebt geen lopende cliënten om te laten vervangen.',
    reason: 'Wilt u er iets bij zeggen?',
    reasonHint: 'Nodig als een cliënt hier eerder nee op zei. Alle gekozen cliënten lezen dit.',
    plan: 'Plannen en vragen',
    busy: 'De cliënten worden gevraagd …',
  },
  en: {
    what: 'Each client gets the question apart. Who says yes is guided by your colleague in those days. Who says no or does not answer waits for you.',
    who: 'Who stands in for you?',
    none: 'Choose …',
    choose: 'Choose a colleague.',
    alone: 'There is no colleague to stand in for you. Ask the owner to invite a coach.',
    from: 'First day',
    until: 'Last day',
    days: (days) =>
      `Today or later, and at most ${days} days together. Away for longer? Then the owner hands the dossiers over.`,
    missing: 'Fill in a day.',
    order: 'The last day is before the first.',
    whom: 'With which clients?',
    all: 'With all my clients',
    some: 'With some clients',
    which: 'Choose the clients',
    whichFirst: 'Choose at least one client.',
    more: 'Show more clients',
    noClients: 'You have no running clients to be stood in for.',
    reason: 'Do you want to add something?',
    reasonHint: 'Needed when a client said no to this before. All chosen clients read this.',
    plan: 'Plan and ask',
    busy: 'The clients are being asked …',
  },
};

type Draft = {
  readonly replacementId: string;
  readonly from: string;
  readonly until: string;
  readonly whom: 'all' | 'some';
  readonly dossierIds: readonly string[];
  readonly reason: string;
  readonly tried: boolean;
};
const EMPTY: Draft = { replacementId: '', from: '', until: '', whom: 'all', dossierIds: [], reason: '', tried: false };

/** An absence for all or some clients, with the question that each of them will read. */
export function PlanPage() {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const practice = usePractice();
  const colleagues = useRead('listColleagues', { query: { limit: 100 } });
  const caseload = useList('getCaseload', { query: { limit: 100 } });
  const plan = useAct('planCover');
  const [draft, change, end] = useDraft<Draft>('cover', EMPTY);
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const people = colleagues.data?.body.items ?? [];
  const own = (caseload.data?.pages.flatMap(({ body }) => body.dossiers) ?? []).filter(
    ({ opened, state }) => opened === undefined && state !== 'ended',
  );
  const consents = practice.data?.body.consents;
  const scope = consents?.scopes.find(({ subject }) => subject === 'cover');
  const missing = (is: boolean, why: string) => (draft.tried && is ? why : undefined);
  const backwards = draft.until !== '' && draft.until < draft.from;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    set({ tried: true });
    const { replacementId, from, until, whom, dossierIds, reason } = draft;
    if (replacementId === '' || from === '' || until === '' || backwards) return;
    if (whom === 'some' && dossierIds.length === 0) return;
    const body = {
      replacementId,
      from,
      until,
      ...(whom === 'all' ? {} : { dossierIds: [...dossierIds] }),
      ...(reason.trim() === '' ? {} : { reason }),
    };
    const planned = await plan.mutateAsync({ body }).catch(() => undefined);
    if (!planned) return;
    end();
    await navigate({ to: '/covers/$coverId', params: { coverId: planned.body.coverId } });
  }
  return (
    <Page title={TITLE}>
      <p>{words.what}</p>
      {colleagues.data && people.length === 0 && <p className="note warn">{words.alone}</p>}
      {caseload.data && own.length === 0 && !caseload.hasNextPage && <p className="note warn">{words.noClients}</p>}
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        <Choice
          label={words.who}
          none={words.none}
          options={people.map(({ personId, givenName }) => ({ id: personId, name: givenName ?? personId }))}
          value={draft.replacementId}
          onChange={(replacementId) => set({ replacementId })}
          error={missing(draft.replacementId === '', words.choose) ?? fieldError(plan.error, 'replacementId')}
        />
        <Field
          label={words.from}
          hint={consents && words.days(consents.maxCoverDays)}
          type="date"
          required
          value={draft.from}
          onChange={(from) => set({ from })}
          error={missing(draft.from === '', words.missing) ?? fieldError(plan.error, 'from')}
        />
        <Field
          label={words.until}
          type="date"
          required
          value={draft.until}
          onChange={(until) => set({ until })}
          error={
            missing(draft.until === '', words.missing) ??
            (backwards ? words.order : undefined) ??
            fieldError(plan.error, 'until')
          }
        />
        <Options
          label={words.whom}
          options={[
            { value: 'all', label: words.all },
            { value: 'some', label: words.some },
          ]}
          chosen={[draft.whom]}
          onChange={([chosen]) => set({ whom: chosen === 'some' ? 'some' : 'all' })}
        />
        {draft.whom === 'some' && (
          <>
            <Options
              label={words.which}
              several
              options={own.map((dossier) => ({
                value: dossier.dossierId,
                label: nameOfClient(dossier),
                hint: dossier.number,
              }))}
              chosen={draft.dossierIds}
              onChange={(dossierIds) => set({ dossierIds })}
              error={missing(draft.dossierIds.length === 0, words.whichFirst)}
            />
            {caseload.hasNextPage && (
              <button type="button" className="button" onClick={() => void caseload.fetchNextPage()}>
                {words.more}
              </button>
            )}
          </>
        )}
        <Field
          label={words.reason}
          hint={words.reasonHint}
          rows
          maxLength={4000}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={fieldError(plan.error, 'reason')}
        />
        {scope && consents && (
          <Preview
            scope={scope}
            days={consents.expiryDays}
            facts={[
              [words.who, people.find(({ personId }) => personId === draft.replacementId)?.givenName],
              [words.from, draft.from === '' ? '' : <Day key="from" on={draft.from} />],
              [words.until, draft.until === '' ? '' : <Day key="until" on={draft.until} />],
            ]}
          />
        )}
        {plan.isError && <Problem error={plan.error} />}
        <button type="submit" className="button strong spaced" disabled={plan.isPending}>
          {plan.isPending ? words.busy : words.plan}
        </button>
      </form>
    </Page>
  );
}
