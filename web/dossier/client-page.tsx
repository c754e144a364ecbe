import { useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { type Answered, Refused } from '../api/client.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ClientFields, type Values } from './client-fields.tsx';

const TITLE = { nl: 'Gegevens van de cliënt verbeteren', en: 'Correct the data of the client' } as const;
const CHANGED = 412;
const WORDS: Bilingual<{
  what: string;
  save: string;
  saved: string;
  nothing: string;
  meanwhile: string;
  stored: string;
  again: string;
  back: string;
  unreadable: string;
}> = {
  nl: {
    what: 'De cliënt ziet deze gegevens ook, en wie ze veranderde.',
    save: 'Bewaren',
    saved: 'Bewaard.',
    nothing: 'U veranderde nog niets.',
    meanwhile: 'Intussen veranderde iemand anders dit dossier. Wat u invulde, staat er nog.',
    stored: 'nu bewaard',
    again: 'Mijn gegevens toch bewaren',
    back: 'Naar het dossier',
    unreadable: 'U kunt de gegevens van deze cliënt nu niet lezen of veranderen.',
  },
  en: {
    what: 'The client sees these data too, and who changed them.',
    save: 'Save',
    saved: 'Saved.',
    nothing: 'You have not changed anything yet.',
    meanwhile: 'Somebody else changed this dossier meanwhile. What you filled in is still there.',
    stored: 'kept now',
    again: 'Save mine all the same',
    back: 'To the dossier',
    unreadable: 'You cannot read or change the data of this client now.',
  },
};

/** Keeps the data of a client right. */
export function ClientPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/client' });
  const words = useWords(WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {(answered) =>
          answered.body.client === undefined ? (
            <p className="note">{words.unreadable}</p>
          ) : (
            <Change dossier={answered} client={answered.body.client} refresh={() => void dossier.refetch()} />
          )
        }
      </Loaded>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}

function Change({
  dossier: { body, version },
  client,
  refresh,
}: {
  readonly dossier: Answered<ReplyOf<'getDossier'>>;
  readonly client: Values;
  readonly refresh: () => void;
}) {
  const words = useWords(WORDS);
  const practice = usePractice();
  const save = useAct('changeClient');
  // Only what somebody changed is kept and sent: what others change meanwhile stays as they left it.
  const [typed, change, forget] = useDraft<Values>(`client ${body.dossierId}`, {});
  const changed = Object.entries(typed).filter(([id, value]) => value !== (client[id] ?? ''));
  const conflict = save.error instanceof Refused && save.error.problem.status === CHANGED;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (changed.length === 0) return;
    const request = {
      params: { dossierId: body.dossierId },
      // The fields are the policy's, so no type knows them; the API refuses what it does not know.
      body: Object.fromEntries(
        changed.map(([id, value]) => [id, value === '' ? null : value]),
      ) as RequestOf<'changeClient'>['body'],
    };
    const done = await save
      .mutateAsync(version === undefined ? request : { ...request, version })
      .catch((error: unknown) => {
        if (error instanceof Refused && error.problem.status === CHANGED) refresh();
        return undefined;
      });
    if (done) forget();
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} noValidate>
      <p>{words.what}</p>
      <ClientFields
        fields={practice.data?.body.clientFields ?? []}
        values={{ ...client, ...typed }}
        onChange={(id, value) => change({ ...typed, [id]: value })}
        error={save.error}
        path=""
        stored={
          conflict ? (id) => (typed[id] === undefined ? undefined : `${words.stored}: ${client[id] ?? ''}`) : undefined
        }
      />
      <div role="status">
        {save.isSuccess && changed.length === 0 && <p className="note good">{words.saved}</p>}
        {!save.isSuccess && changed.length === 0 && <p className="quiet">{words.nothing}</p>}
      </div>
      {conflict ? (
        <p className="note warn" role="alert">
          {words.meanwhile}
        </p>
      ) : (
        save.isError && <Problem error={save.error} />
      )}
      <button type="submit" className="button strong" disabled={save.isPending}>
        {conflict ? words.again : words.save}
      </button>
    </form>
  );
}
