import type { ReactNode } from 'react';

/** Something that one does not do by mistake: behind its name stands what happens, and then the button. */
export function Careful({
  name,
  what,
  children,
}: {
  readonly name: string;
  readonly what: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="line">
      <summary>{name}</summary>
      <div className="stack">
        <p>{what}</p>
        {children}
      </div>
    </details>
  );
}
