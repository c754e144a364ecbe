import { type ReactNode, useState } from 'react';
import { Problem } from './problem.tsx';

/** A button that opens a file. Its address works for a short while, so it is asked for when somebody wants the file. */
export function OpenFile({
  address,
  label,
  strong = false,
  children,
}: {
  /** @throws what `Problem` can say */
  readonly address: () => Promise<string>;
  /** What a screen reader says, where the text alone does not say which file. */
  readonly label?: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  const [error, setError] = useState<unknown>();
  async function open(): Promise<void> {
    setError(undefined);
    try {
      location.assign(await address());
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <>
      <button
        type="button"
        className={strong ? 'button strong' : 'button'}
        aria-label={label}
        onClick={() => void open()}
      >
        {children}
      </button>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
