import { type ReactNode, useState } from 'react';

/** A part of a page that asks for nothing until somebody opens it. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="card section" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {opened && <div className="stack">{children}</div>}
    </details>
  );
}
