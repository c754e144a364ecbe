import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useAll, useList } from '../api/list.ts';
import { useAct, usePractice } from '../api/use.ts';
import { Preview } from '../consent/preview.tsx';
import { nameOfClient } from '../dossier/caseload-clients.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { PLAN_WORDS } from './plan-words.ts';

const TITLE = { nl: 'Afwezigheid plannen', en: 'Plan an absence' } as const;

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
  const words = useWords(PLAN_WORDS);
  const navigate = useNavigate();
  const practice = usePractice();
  const colleagues = useAll('listColleagues', { query: { limit: 100 } });
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
    const { coverId, batch } = planned.body;
    // With many clients they are asked one after the other: the page shows how far that is.
    const search = batch === undefined ? {} : { batch: batch.batchId };
    await navigate({ to: '/covers/$coverId', params: { coverId }, search });
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
            <More list={caseload} label={words.more} />
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
