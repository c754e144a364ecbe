import { useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAll, useList } from '../api/list.ts';
import { useAct, usePractice } from '../api/use.ts';
import { Preview } from '../consent/preview.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { SHARE_WORDS } from './share-words.ts';
import { Shareable } from './shareable.tsx';

type Stored = ReplyOf<'listDocuments'>['items'][number];
type Consents = ReplyOf<'getConfiguration'>['consents'];

const TITLE = { nl: 'Stukken delen met een opdrachtgever', en: 'Share documents with an organisation' } as const;

type Draft = {
  readonly principalId: string;
  readonly chosen: readonly string[];
  readonly holds: Readonly<Record<string, readonly string[]>>;
  readonly until: string;
  readonly reason: string;
  readonly tried: boolean;
};
const EMPTY: Draft = { principalId: '', chosen: [], holds: {}, until: '', reason: '', tried: false };

/** A report to an employer says what it holds, of what an employer may know. */
const isReport = ({ category }: Stored, type: string | undefined, { report }: Consents): boolean =>
  type !== undefined && report.to.includes(type) && report.categories.includes(category);

/** Chooses documents and an organisation; what may not be shared is greyed, with the reason. */
export function SharePage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/disclosures/new' });
  const words = useWords(SHARE_WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const practice = usePractice();
  const documents = useList('listDocuments', { params: { dossierId }, query: { order: 'category', limit: 100 } });
  const principals = useAll('listPrincipals', { query: { limit: 100 } });
  const share = useAct('discloseDocuments');
  const [draft, change, end] = useDraft<Draft>(`share ${dossierId}`, EMPTY);
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const items = documents.data?.pages.flatMap(({ body }) => body.items) ?? [];
  const consents = practice.data?.body.consents;
  const scope = consents?.scopes.find(({ subject }) => subject === 'disclosure');
  const organisations = principals.data?.body.items ?? [];
  const principal = organisations.find(({ principalId }) => principalId === draft.principalId);
  const refusesMedical = principal !== undefined && consents?.medicalRefusedTo.includes(principal.type) === true;
  const medical = new Set(practice.data?.body.categories.filter((one) => one.medical).map(({ id }) => id));
  const chosen = items.filter(
    ({ documentId, category, state }) =>
      state === 'available' && draft.chosen.includes(documentId) && !(refusesMedical && medical.has(category)),
  );
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    set({ tried: true });
    if (principal === undefined || chosen.length === 0) return;
    const body = {
      principalId: principal.principalId,
      documents: chosen.map((document) => {
        const { documentId } = document;
        const holds = draft.holds[documentId] ?? [];
        const says = consents && isReport(document, principal.type, consents) && holds.length > 0;
        return says ? { documentId, holds: [...holds] } : { documentId };
      }),
      ...(draft.until === '' ? {} : { until: draft.until }),
      ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }),
    };
    const asked = await share.mutateAsync({ params: { dossierId }, body }).catch(() => undefined);
    if (!asked) return;
    end();
    await navigate({
      to: '/dossiers/$dossierId/consents/$consentId',
      params: { dossierId, consentId: asked.body.consentId },
    });
  }
  return (
    <Page title={TITLE}>
      <p>{words.what}</p>
      {principals.data && organisations.length === 0 && <p className="note warn">{words.noPrincipals}</p>}
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        <Choice
          label={words.who}
          none={words.none}
          options={organisations.map(({ principalId, name }) => ({ id: principalId, name }))}
          value={draft.principalId}
          onChange={(principalId) => set({ principalId })}
          error={draft.tried && principal === undefined ? words.choose : fieldError(share.error, 'principalId')}
        />
        <Shareable
          documents={items}
          refusesMedical={refusesMedical}
          chosen={chosen.map(({ documentId }) => documentId)}
          onChange={(next) => set({ chosen: next })}
          error={draft.tried && chosen.length === 0 ? words.missing : undefined}
        />
        <More list={documents} label={words.more} />
        {consents &&
          chosen
            .filter((document) => isReport(document, principal?.type, consents))
            .map(({ documentId, fileName = '' }) => (
              <Options
                key={documentId}
                label={words.holds(fileName)}
                several
                options={consents.report.mayHold.map(({ id, name }) => ({ value: id, label: name[language] }))}
                chosen={draft.holds[documentId] ?? []}
                onChange={(holds) => set({ holds: { ...draft.holds, [documentId]: holds } })}
              />
            ))}
        <Field
          label={words.until}
          hint={words.untilHint}
          type="date"
          value={draft.until}
          onChange={(until) => set({ until })}
          error={fieldError(share.error, 'until')}
        />
        <Field
          label={words.reason}
          hint={words.reasonHint}
          rows
          maxLength={4000}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={fieldError(share.error, 'reason')}
        />
        {scope && consents && (
          <Preview
            scope={scope}
            days={consents.expiryDays}
            facts={[
              [words.who, principal?.name],
              [words.documents, chosen.map(({ fileName }) => fileName).join(', ')],
              [words.until, draft.until === '' ? '' : <Day key="until" on={draft.until} />],
            ]}
          />
        )}
        {share.isError && <Problem error={share.error} />}
        <button type="submit" className="button strong spaced" disabled={share.isPending}>
          {words.ask}
        </button>
      </form>
    </Page>
  );
}
