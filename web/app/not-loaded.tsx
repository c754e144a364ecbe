import { useEffect, useState } from 'react';
import { PORTAL_SETTINGS_FILE } from '../../contracts/portal.ts';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Deze pagina kon niet worden geladen', en: 'This page could not be loaded' } as const;
const WORDS: Bilingual<{ text: string; part: string; again: string; busy: string }> = {
  nl: {
    text: 'Misschien is er even geen verbinding. Zodra die er weer is, gaat deze pagina vanzelf verder. Wat u invulde, staat er nog.',
    part: 'Dit deel kon niet worden geladen. Zodra er weer verbinding is, komt het vanzelf.',
    again: 'Opnieuw proberen',
    busy: 'Wij proberen het …',
  },
  en: {
    text: 'Perhaps there is no connection for a moment. As soon as there is, this page goes on by itself. What you filled in is still there.',
    part: 'This part could not be loaded. As soon as there is a connection again, it comes by itself.',
    again: 'Try again',
    busy: 'We are trying …',
  },
};

/** Milliseconds: not every lost connection is told by the browser when it is back. */
const TRY_EVERY = 5_000;

const SIGN_IN: Bilingual<{ title: string; text: string }> = {
  nl: {
    title: 'Wij krijgen geen verbinding om u aan te melden',
    text: 'Misschien is uw internet even weg. Zodra er weer verbinding is, gaan wij vanzelf verder. Blijft dit staan? Druk dan op de knop.',
  },
  en: {
    title: 'We get no connection to sign you in',
    text: 'Perhaps your internet is gone for a moment. As soon as there is a connection again, we go on by ourselves. Does this stay? Then press the button.',
  },
};

type Given = { readonly again: () => Promise<boolean> };

/** In place of a page of which the script did not come. */
export function NotLoaded({ again }: Given) {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.text}</p>
      <Again again={again} />
    </Page>
  );
}

/** In place of a part of a page. */
export function PartNotLoaded({ again }: Given) {
  const words = useWords(WORDS);
  return (
    <div className="note bad" role="alert">
      <p>{words.part}</p>
      <Again again={again} />
    </div>
  );
}

/** In place of everything, when somebody comes back from the sign-in and it does not answer. */
export function SignInWaits({ again }: Given) {
  const words = useWords(SIGN_IN);
  return (
    <main className="frame">
      <h1>{words.title}</h1>
      <p role="status">{words.text}</p>
      <Again again={again} />
    </main>
  );
}

function Again({ again }: Given) {
  const words = useWords(WORDS);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const attempt = () => void again();
    const timer = setInterval(attempt, TRY_EVERY);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
    };
  }, [again]);
  async function press(): Promise<void> {
    setBusy(true);
    // Some browsers try a script once for each page. When the portal is there, the whole page is loaded again: what was typed
    // and who is signed in outlive that.
    if (!(await again()) && (await answers())) location.reload();
    setBusy(false);
  }
  return (
    <button type="button" className="button strong" disabled={busy} onClick={() => void press()}>
      {busy ? words.busy : words.again}
    </button>
  );
}

const answers = (): Promise<boolean> =>
  fetch(`/${PORTAL_SETTINGS_FILE}`, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
