import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { retry } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

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

/** How far something is that takes long; then everything is read anew, and `onDone` goes on. */
export function Batch({ batchId, onDone }: { readonly batchId: string; readonly onDone: () => void }) {
  const words = useWords(WORDS);
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
    if (!over) return;
    void queries.invalidateQueries({ queryKey: ['getCover'] });
    onDone();
  }, [over, onDone, queries]);
  return (
    <Loaded query={batch}>
      {({ body: { total, left } }) => (
        <section className="card stack">
          <h2>{words.going}</h2>
          <progress value={total - left} max={Math.max(total, 1)} aria-label={words.going} />
          <p role="status">{words.far(total - left, total)}</p>
          <p className="quiet">{words.leave}</p>
        </section>
      )}
    </Loaded>
  );
}
