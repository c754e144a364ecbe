import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Page } from '../parts/page.tsx';
import type { NotSignedIn as Why } from '../session/sign-in-answer.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePerson, usePortal } from './context.tsx';

const TITLE = { nl: 'Het aanmelden is niet gelukt', en: 'You could not be signed in' } as const;
const WORDS: Bilingual<{ [W in Why]: string } & { again: string; cannot: string }> = {
  nl: {
    over: 'Het duurde te lang voordat u hier terug was. Daarom weten wij niet meer zeker dat u het bent. Meld u opnieuw aan. Daarna komt u vanzelf waar u naartoe wilde.',
    lost: 'U begon met aanmelden in een ander tabblad, of dit was een oude pagina. Meld u hier opnieuw aan. Kwam u met een link uit een mail? Open die daarna nog een keer.',
    again: 'Opnieuw aanmelden',
    cannot: 'Ik kan niet aanmelden',
  },
  en: {
    over: 'It took too long before you were back here. That is why we are no longer sure that it is you. Sign in again. After that you come where you wanted to go by itself.',
    lost: 'You began to sign in from another tab, or this was an old page. Sign in again here. Did you come with a link from a mail? Then open it once more after that.',
    again: 'Sign in again',
    cannot: 'I cannot sign in',
  },
};

/** In place of the page that the sign-in led back to, when it came to nothing; whoever goes to another page sees that. */
export function NotSignedIn({ children }: { readonly children: ReactNode }) {
  const words = useWords(WORDS);
  const { session } = usePortal();
  const path = useRouterState({ select: ({ location }) => location.href });
  const [returned] = useState(path);
  const why = session.notSignedIn();
  if (usePerson() || why === undefined || path !== returned) return children;
  return (
    <Page title={TITLE}>
      <p>{words[why]}</p>
      <div className="stack">
        <button type="button" className="button strong" onClick={() => void session.signIn(path)}>
          {words.again}
        </button>
        <p>
          <Link to="/sign-in">{words.cannot}</Link>
        </p>
      </div>
    </Page>
  );
}
