import type { ReactNode } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { Problem } from './problem.tsx';
import { useSay } from './said.tsx';

/** A button that does one thing at once, and says why when it is refused. */
export function Act<Name extends OperationName>({
  name,
  request,
  done,
  label,
  children,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
  /** What is said after it, with what happens next. The button itself is often gone by then. */
  readonly done: string;
  /** What a screen reader says, where the text alone does not say of what. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const act = useAct(name);
  const say = useSay();
  const send = () =>
    act.mutateAsync(request).then(
      () => say(done),
      () => undefined,
    );
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-label={label}
          disabled={act.isPending}
          onClick={() => void send()}
        >
          {children}
        </button>
      </div>
      {act.isError && <Problem error={act.error} />}
    </>
  );
}
