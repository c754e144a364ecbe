import type { ReactNode } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { Problem } from './problem.tsx';

/** A button that does one thing at once, and says why when it is refused. */
export function Act<Name extends OperationName>({
  name,
  request,
  children,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
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
      {act.isError && <Problem error={act.error} />}
    </>
  );
}
