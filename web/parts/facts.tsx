import { Fragment, type ReactNode } from 'react';

export type Fact = readonly [name: string, value: ReactNode];

/** What is known of something, each with its name. What has no value is left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  const known = facts.filter((fact) => fact !== undefined).filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
