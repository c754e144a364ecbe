import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { NotAppointed } from './not-appointed.tsx';

const TITLE = { nl: 'Niet aangesteld', en: 'Not appointed' } as const;

/** A page for who is appointed. When the appointment ends meanwhile, the page says so and nothing of before stays. */
export function Appointed({ children }: { readonly children: ReactNode }) {
  const isManager = usePerson()?.role === 'manager';
  return isManager ? <OfManager>{children}</OfManager> : children;
}

function OfManager({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const me = useRead('getMe', {});
  const ended = me.data !== undefined && me.data.body.appointed !== true;
  useEffect(() => {
    if (ended)
      queries.removeQueries({ predicate: ({ queryKey: [read] }) => read !== 'getMe' && read !== 'getConfiguration' });
  }, [ended, queries]);
  return (
    <Loaded query={me}>
      {({ body }) =>
        body.appointed ? (
          children
        ) : (
          <Page title={TITLE}>
            <NotAppointed />
          </Page>
        )
      }
    </Loaded>
  );
}
