import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePerson, usePortal } from './context.tsx';

const TITLE = { nl: 'Meld u aan', en: 'Sign in' } as const;
const WORDS: Bilingual<{ why: string; after: string; expired: string; again: string; go: string; cannot: string }> = {
  nl: {
    why: 'Deze pagina gaat over uw gegevens. Daarom vragen wij eerst wie u bent.',
    after: 'Daarna komt u vanzelf op deze pagina terug.',
    expired: 'Uw sessie is verlopen. Daarom bent u afgemeld.',
    again: 'Meld u weer aan in dit venster. U komt dan terug op deze pagina, en wat u had ingevuld, staat er nog.',
    go: 'Aanmelden',
    cannot: 'Ik kan niet aanmelden',
  },
  en: {
    why: 'This page is about your data. That is why we ask who you are first.',
    after: 'After that you come back to this page by itself.',
    expired: 'Your session has expired. That is why you were signed out.',
    again: 'Sign in again in this window. You then come back to this page, and what you had filled in is still there.',
    go: 'Sign in',
    cannot: 'I cannot sign in',
  },
};

/** A page for who has signed in; others are asked to, and come back to it. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const words = useWords(WORDS);
  const { session } = usePortal();
  const path = useRouterState({ select: ({ location }) => location.href });
  if (usePerson()) return children;
  const expired = session.expired();
  return (
    <Page title={TITLE}>
      <p>{expired ? words.expired : words.why}</p>
      <p>{expired ? words.again : words.after}</p>
      <div className="stack">
        <button type="button" className="button strong" onClick={() => void session.signIn(path)}>
          {words.go}
        </button>
        <p>
          <Link to="/sign-in">{words.cannot}</Link>
        </p>
      </div>
    </Page>
  );
}
