import type { ReactNode } from 'react';
import type { ItemOf } from '../api/list.ts';
import { Go } from '../parts/go.tsx';
import { useWords } from '../words/language.tsx';
import { KINDS } from './words.ts';

/** A request in a list: what was asked, where it stands, and the way to it. */
export function RequestLine({
  dossierId,
  request: { requestId, kinds: asked },
  look,
  children,
}: {
  readonly dossierId: string;
  readonly request: Pick<ItemOf<'listRights'>, 'requestId' | 'kinds'>;
  readonly look: string;
  /** Where it stands. */
  readonly children: ReactNode;
}) {
  const kinds = useWords(KINDS);
  const named = asked.map((kind) => kinds[kind].name).join(', ');
  return (
    <>
      <div>
        <h3>{named}</h3>
        {children}
      </div>
      <Go
        to="/dossiers/$dossierId/rights/$requestId"
        params={{ dossierId, requestId }}
        aria-label={`${look}: ${named}`}
      >
        {look}
      </Go>
    </>
  );
}
