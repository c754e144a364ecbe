import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useList } from '../api/list.ts';
import { useAct, useRead } from '../api/use.ts';
import { nameOfClient } from '../dossier/caseload-clients.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Day, today } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { Batch } from './batch.tsx';
import { COVER_WORDS } from './cover-words.ts';

type Cover = ReplyOf<'getCover'>;

const TITLE = { nl: 'Een afwezigheid', en: 'An absence' } as const;

/** One absence: who takes over, and what each client said. */
export function CoverPage() {
  const { coverId } = useParams({ from: '/inside/covers/$coverId' });
  // In the address, so that it is there after a reload.
  const { batch } = useSearch({ strict: false }) as { readonly batch?: string };
  const navigate = useNavigate();
  const words = useWords(COVER_WORDS);
  const show = useCallback(
    (batchId?: string) =>
      void navigate({
        to: '/covers/$coverId',
        params: { coverId },
        search: batchId === undefined ? {} : { batch: batchId },
        replace: true,
      }),
    [navigate, coverId],
  );
  const over = useCallback(() => show(), [show]);
  return (
    <Page title={TITLE}>
      {batch === undefined ? <Known coverId={coverId} onBatch={show} /> : <Batch batchId={batch} onDone={over} />}
      <Go to="/covers">{words.list}</Go>
    </Page>
  );
}

type OnBatch = (batchId: string) => void;

function Known({ coverId, onBatch }: { readonly coverId: string; readonly onBatch: OnBatch }) {
  const cover = useRead('getCover', { params: { coverId } });
  return <Loaded query={cover}>{({ body }) => <Planned cover={body} onBatch={onBatch} />}</Loaded>;
}

/** Does something about an absence; with many dossiers that takes a while, and then it says which batch it is. */
function Do({
  name,
  coverId,
  onBatch,
  children,
}: {
  readonly name: 'askCover' | 'endCover';
  readonly coverId: string;
  readonly onBatch: OnBatch;
  readonly children: ReactNode;
}) {
  const act = useAct(name);
  async function press(): Promise<void> {
    const done = await act.mutateAsync({ params: { coverId } }).catch(() => undefined);
    if (done?.body.batch) onBatch(done.body.batch.batchId);
  }
  return (
    <>
      <div className="buttons">
        <button type="button" className="button" disabled={act.isPending} onClick={() => void press()}>
          {children}
        </button>
      </div>
      {act.isError && <Problem error={act.error} />}
    </>
  );
}

function Planned({ cover, onBatch }: { readonly cover: Cover; readonly onBatch: OnBatch }) {
  const words = useWords(COVER_WORDS);
  const caseload = useList('getCaseload', { query: { limit: 100 } });
  const known = caseload.data?.pages.flatMap(({ body }) => body.dossiers) ?? [];
  const { coverId, from, until, replacement, state, dossiers } = cover;
  const over = state === 'ended' || until < today();
  const granted = dossiers.filter((one) => one.state === 'granted').length;
  const asked = dossiers.filter(({ consentId }) => consentId !== undefined).length;
  const open = dossiers.some((one) => one.state === 'not-asked' || one.state === 'not-possible');
  return (
    <>
      <section className="card stack">
        <h2>
          <Day on={from} /> {words.until} <Day on={until} />
        </h2>
        {replacement && (
          <p>
            {words.instead}: {replacement}
          </p>
        )}
        <p role="status">
          {over ? words.ended : `${words.said(granted, asked)} ${granted < dossiers.length ? words.closed : ''}`}
        </p>
        {!over && open && (
          <>
            <p>{words.askText}</p>
            <Do name="askCover" coverId={coverId} onBatch={onBatch}>
              {words.ask}
            </Do>
          </>
        )}
        {state === 'planned' && (
          <>
            <p>{words.backText}</p>
            <Do name="endCover" coverId={coverId} onBatch={onBatch}>
              {words.back}
            </Do>
          </>
        )}
      </section>
      <section className="card">
        <h2>{words.who}</h2>
        <ul>
          {dossiers.map(({ dossierId, number, state: said, why }) => {
            const name = nameOfClient(known.find((one) => one.dossierId === dossierId) ?? { number });
            return (
              <li className="line" key={dossierId}>
                <div className="grow">
                  <h3>{name}</h3>
                  <p className="quiet">
                    {words.states[said]}
                    {why && words.why[why] && `: ${words.why[why]}`}
                  </p>
                </div>
                <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={`${words.open}: ${name}`}>
                  {words.open}
                </Go>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
