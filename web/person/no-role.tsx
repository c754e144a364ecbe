import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Uw account heeft geen rol', en: 'Your account has no role' } as const;
const WORDS: Bilingual<{ what: string; again: string; ask: string }> = {
  nl: {
    what: 'Bij uw account staat niet wie u voor de praktijk bent, zoals cliënt of coach. Daarom ziet u hier niets.',
    again: 'Meld u af, en daarna opnieuw aan: misschien is het net geregeld.',
    ask: 'Ziet u dit dan nog? Neem contact op met de praktijk, en zeg dat uw account geen rol heeft. De praktijk kan u opnieuw uitnodigen.',
  },
  en: {
    what: 'Your account does not say who you are to the practice, such as a client or a coach. That is why you see nothing here.',
    again: 'Sign out, and then sign in again: it may just have been arranged.',
    ask: 'Do you still see this? Get in touch with the practice, and say that your account has no role. The practice can invite you again.',
  },
};

/** The start of an account that is in no group, or in none that is known here. */
export function NoRole() {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <div className="note stack">
        <p>{words.what}</p>
        <p>{words.again}</p>
        <p>{words.ask}</p>
      </div>
    </Page>
  );
}
