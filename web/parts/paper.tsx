import { type ReactNode, useState } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { usePortal } from '../app/context.tsx';
import { Problem } from './problem.tsx';
import { saveAs } from './save.ts';

/** A button that fetches a letter, receipt or certificate and saves it; the name of the file says nothing about anybody. */
export function Paper<Name extends OperationName>({
  name,
  request,
  fileName,
  label,
  children,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
  /** Says what it is, and nothing about anybody. */
  readonly fileName: string;
  /** What it is said to be, when its own words are not enough beside others. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const { client } = usePortal();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  async function fetchIt(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      saveAs(await client.file(name, request), fileName);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={label}
        aria-disabled={busy}
        onClick={() => (busy ? undefined : void fetchIt())}
      >
        {children}
      </button>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
