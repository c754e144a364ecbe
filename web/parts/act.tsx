import type { ReactNode } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { Problem } from './problem.tsx';

/** A button that does one thing at once, and says why when it is refused. */
export function Act<Name extends OperationName>({
  name,
  request,
  done,
  children,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
  /** What is said after it, where nothing else on the page shows that it was done. */
  readonly done?: string;
  readonly children: ReactNode;
}) {
  const act = useAct(name);
  return (
    <>
      <div className="buttons">
        <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate(request)}>
          {children}
        </button>
      </div>
      {done !== undefined && <div role="status">{act.isSuccess && <p className="note good">{done}</p>}</div>}
      {act.isError && <Problem error={act.error} />}
    </>
  );
}
