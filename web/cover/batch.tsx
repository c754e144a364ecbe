import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import type { Answered } from '../api/client.ts';
import { retry } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

export type BatchSoFar = ReplyOf<'getBatch'>;

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 3_000;
const WORDS: Bilingual<{ going: string; far: (done: number, total: number) => string; leave: string }> = {
  nl: {
    going: 'Er wordt aan gewerkt',
    far: (done, total) => `${done} van ${total} dossiers`,
    leave: 'U kunt deze pagina verlaten: het gaat door.',
  },
  en: {
    going: 'This is being carried out',
    far: (done, total) => `${done} of ${total} dossiers`,
    leave: 'You can leave this page: it goes on.',
  },
};

/** What is under way, asked for again and again until it is done; then what it changed is read anew. */
export function useBatch(batchId: string, changes: OperationName): UseQueryResult<Answered<BatchSoFar>> {
  const { client } = usePortal();
  const queries = useQueryClient();
  const batch = useQuery({
    queryKey: ['getBatch', batchId],
    queryFn: () => client.call('getBatch', { params: { batchId } }),
    refetchInterval: ({ state: { data } }) => (data?.body.state === 'done' ? false : LOOK_EVERY),
    retry,
  });
  const over = batch.data?.body.state === 'done' || batch.isError;
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: [changes] });
  }, [over, queries, changes]);
  return batch;
}

/** How far it is. */
export function Progress({ total, left }: Pick<BatchSoFar, 'total' | 'left'>) {
  const words = useWords(WORDS);
  return (
    <section className="card stack">
      <h2>{words.going}</h2>
      <progress value={total - left} max={Math.max(total, 1)} aria-label={words.going} />
      <p role="status">{words.far(total - left, total)}</p>
      <p className="quiet">{words.leave}</p>
    </section>
  );
}

/** How far something is that takes long about an absence; then `onDone` goes on. */
export function Batch({ batchId, onDone }: { readonly batchId: string; readonly onDone: () => void }) {
  const batch = useBatch(batchId, 'getCover');
  const over = batch.data?.body.state === 'done' || batch.isError;
  useEffect(() => {
    if (over) onDone();
  }, [over, onDone]);
  return <Loaded query={batch}>{({ body }) => <Progress {...body} />}</Loaded>;
}
