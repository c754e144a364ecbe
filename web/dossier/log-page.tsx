import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePerson, usePortal } from '../app/context.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Entry = ReplyOf<'listAudit'>['items'][number];

const TITLE = { nl: 'Wie er keek en wat er gebeurde', en: 'Who looked and what happened' } as const;
const WORDS: Bilingual<{
  acts: { readonly [A in Entry['act']]: string };
  roles: Readonly<Record<string, string>>;
  you: string;
  more: string;
  wait: string;
  because: string;
}> = {
  nl: {
    acts: {
      collect: 'verzamelde iets',
      record: 'legde iets vast',
      order: 'ordende iets',
      keep: 'bewaarde iets',
      update: 'werkte iets bij',
      change: 'veranderde iets',
      consult: 'keek',
      use: 'gebruikte iets',
      disclose: 'deelde iets',
      combine: 'bracht iets samen',
      shield: 'schermde iets af',
      erase: 'wiste iets',
      destroy: 'vernietigde iets',
    },
    roles: {
      client: 'De cliënt',
      coach: 'De coach of een vervanger',
      owner: 'De eigenaar van de praktijk',
      manager: 'De leidinggevende',
      principal: 'De opdrachtgever',
      system: 'Het systeem, vanzelf',
      anonymous: 'Iemand zonder naam',
    },
    you: 'U',
    more: 'Meer laten zien',
    wait: 'Even geduld …',
    because: 'op grond van',
  },
  en: {
    acts: {
      collect: 'collected something',
      record: 'recorded something',
      order: 'put something in order',
      keep: 'kept something',
      update: 'brought something up to date',
      change: 'changed something',
      consult: 'looked',
      use: 'used something',
      disclose: 'shared something',
      combine: 'brought something together',
      shield: 'shielded something',
      erase: 'erased something',
      destroy: 'destroyed something',
    },
    roles: {
      client: 'The client',
      coach: 'The coach or a replacement',
      owner: 'The owner of the practice',
      manager: 'The manager',
      principal: 'The commissioning organisation',
      system: 'The system, by itself',
      anonymous: 'Somebody without a name',
    },
    you: 'You',
    more: 'Show more',
    wait: 'One moment …',
    because: 'on the ground of',
  },
};

export function LogPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/log' });
  const words = useWords(WORDS);
  const { client } = usePortal();
  const role = usePerson()?.role;
  const log = useInfiniteQuery({
    queryKey: ['listAudit', dossierId, 'pages'],
    queryFn: ({ pageParam }) =>
      client.call('listAudit', {
        params: { dossierId },
        query: pageParam === undefined ? { limit: 25 } : { limit: 25, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ body }) => body.next,
  });
  return (
    <Page title={TITLE}>
      {log.isError && <Problem error={log.error} retry={() => void log.refetch()} />}
      {log.isPending && <p role="status">{words.wait}</p>}
      {log.data && (
        <ol className="card">
          {log.data.pages
            .flatMap(({ body }) => body.items)
            .map(({ seq, at, actor, act, articles }) => (
              <li className="line" key={seq}>
                <span>
                  {actor.role === 'client' && role === 'client' ? words.you : (words.roles[actor.role] ?? actor.role)}{' '}
                  {words.acts[act]}
                </span>
                <span className="quiet">
                  <Moment at={at} />, {words.because} {articles.join(', ')}
                </span>
              </li>
            ))}
        </ol>
      )}
      {log.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {words.more}
        </button>
      )}
    </Page>
  );
}
