import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Refused } from '../api/client.ts';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { leaveDrafts } from '../session/drafts.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePortal } from './context.tsx';

const TITLE = { nl: 'Uw toegang is veranderd', en: 'Your access has changed' } as const;
const WORDS: Bilingual<{ text: string; again: string; out: string }> = {
  nl: {
    text: 'Wat u hiervoor zag, is van deze pagina weggehaald.',
    again: 'Opnieuw proberen',
    out: 'Afmelden',
  },
  en: {
    text: 'What you saw before was taken off this page.',
    again: 'Try again',
    out: 'Sign out',
  },
};

/** What the API answers who has no access at all any more, whatever they ask. */
const CLOSED = ['account-suspended', 'account-removed'].map((code) => `urn:dossierwacht:problem:${code}`);
const NOT_ALLOWED = 403;

/**
 * Watches whether who is signed in may still see what is on the page. An account that was suspended or removed meanwhile sees
 * that, and nothing of before; after another no, it is asked anew what the account is.
 */
export function StillOpen({ children }: { readonly children: ReactNode }) {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { session } = usePortal();
  const [closed, setClosed] = useState<Refused>();
  useEffect(() => {
    /** What the account is was answered since, or is being asked. */
    function isKnown({ askedAt }: Refused): boolean {
      const me = queries.getQueryCache().find({ queryKey: ['getMe'], exact: false })?.state;
      return me !== undefined && (me.fetchStatus === 'fetching' || me.dataUpdatedAt >= askedAt);
    }
    function look(event: Event): void {
      const error: unknown = event instanceof CustomEvent ? event.detail : undefined;
      if (!(error instanceof Refused)) return;
      if (CLOSED.includes(error.problem.type)) {
        setClosed(error);
        leaveDrafts();
        queries.clear();
      } else if (error.problem.status === NOT_ALLOWED && !isKnown(error))
        void queries.invalidateQueries({ queryKey: ['getMe'] });
    }
    addEventListener('dossierwacht:refused', look);
    return () => removeEventListener('dossierwacht:refused', look);
  }, [queries]);
  if (!closed) return children;
  return (
    <Page title={TITLE}>
      <Problem error={closed} />
      <p>{words.text}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => setClosed(undefined)}>
          {words.again}
        </button>
        <button type="button" className="button" onClick={() => void session.signOut()}>
          {words.out}
        </button>
      </div>
    </Page>
  );
}
