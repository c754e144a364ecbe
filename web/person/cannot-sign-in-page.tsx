import type { ReactNode } from 'react';
import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Ik kan niet aanmelden', en: 'I cannot sign in' } as const;

/** What can be in the way, in the order in which it happens to people. */
const CASES = ['first', 'expired', 'password', 'lost', 'passkey', 'mail', 'moved', 'ended'] as const;
type Case = (typeof CASES)[number];
type Help = { readonly title: string; readonly text: string };

const WORDS: Bilingual<
  { readonly [C in Case]: Help } & {
    readonly intro: string;
    readonly again: string;
    readonly still: string;
    readonly ask: string;
    readonly write: string;
    readonly post: string;
    readonly never: string;
    readonly other: string;
    readonly signal: string;
    readonly verify: string;
  }
> = {
  nl: {
    intro: 'Zoek op wat er bij u aan de hand is. Er gaat niets verloren: uw dossier blijft zoals het is.',
    again: 'Opnieuw proberen',
    first: {
      title: 'Het is de eerste keer',
      text: 'Vul uw e-mailadres in en het tijdelijke wachtwoord uit de mail. Kies daarna een eigen wachtwoord van minstens twaalf tekens, met een hoofdletter, een cijfer en een leesteken. Kies dan hoe u de tweede stap doet: met een app voor codes, of met een code per mail. De pagina waar u aanmeldt, kan in het Engels zijn.',
    },
    expired: {
      title: 'Mijn tijdelijke wachtwoord werkt niet meer',
      text: 'Een uitnodiging werkt maar een paar dagen. Vraag de praktijk om een nieuwe: u krijgt dan een nieuwe mail met een nieuw wachtwoord. Het oude werkt niet meer.',
    },
    password: {
      title: 'Ik ben mijn wachtwoord vergeten',
      text: 'Kies op de aanmeldpagina “Forgot your password?”. U krijgt een code per mail en kiest een nieuw wachtwoord. Krijgt u ook de code van de tweede stap per mail? Dan kan dat niet, omdat één postbus dan genoeg zou zijn. Vraag de praktijk om u opnieuw uit te nodigen.',
    },
    lost: {
      title: 'Ik heb mijn telefoon of de app voor codes niet meer',
      text: 'Vraag de praktijk om een nieuwe start. Zij maken uw account opnieuw op hetzelfde adres. U krijgt een mail met een tijdelijk wachtwoord en kiest daarna opnieuw een tweede stap. Op het oude apparaat werkt het dan niet meer. In uw logboek komt te staan dat dit is gebeurd.',
    },
    passkey: {
      title: 'Mijn vingerafdruk of gezicht werkt niet op dit apparaat',
      text: 'Een passkey hoort bij het apparaat waarop u hem maakte. Kies hier voor uw wachtwoord en de tweede stap.',
    },
    mail: {
      title: 'Ik krijg geen mail',
      text: 'Kijk bij de ongewenste mail. Staat hij daar niet, dan is uw adres misschien verkeerd getypt. Vraag de praktijk om het te verbeteren: u krijgt dan een mail op het goede adres, en op het verkeerde adres werkt niets meer.',
    },
    moved: {
      title: 'Ik heb een ander e-mailadres',
      text: 'Zeg het de praktijk zolang het oude adres nog werkt. U kunt uw adres niet zelf veranderen, zodat niemand anders dat kan.',
    },
    ended: {
      title: 'Mijn traject is afgelopen',
      text: 'U kunt aanmelden tot uw dossier is vernietigd. Daarna is er geen account meer, omdat er niets meer over u is. Het bewijs van vernietiging bekijkt u met de link uit de mail, zonder aan te melden.',
    },
    still: 'Vraag het de praktijk',
    ask: 'Wij vragen u eerst iets om zeker te weten dat u het bent. Uw wachtwoord of een code vragen wij nooit.',
    write: 'Mail',
    post: 'Adres',
    never: 'Geef een code of wachtwoord nooit aan iemand, ook niet aan ons.',
    other: 'Zonder aanmelden kunt u wel',
    signal: 'Iets melden zonder naam',
    verify: 'Een bewijs controleren',
  },
  en: {
    intro: 'Find what the matter is. Nothing gets lost: your dossier stays as it is.',
    again: 'Try again',
    first: {
      title: 'It is the first time',
      text: 'Fill in your e-mail address and the temporary password of the mail. Then choose a password of your own of at least twelve characters, with a capital, a digit and a punctuation mark. Then choose how you do the second step: with an app for codes, or with a code by mail.',
    },
    expired: {
      title: 'My temporary password does not work any more',
      text: 'An invitation works for a few days only. Ask the practice for a new one: you then get a new mail with a new password. The old one works no more.',
    },
    password: {
      title: 'I forgot my password',
      text: 'Choose “Forgot your password?” on the page where you sign in. You get a code by mail and choose a new password. Do you get the code of the second step by mail too? Then this is not possible, as one mailbox would then be enough. Ask the practice to invite you again.',
    },
    lost: {
      title: 'I do not have my phone or the app for codes any more',
      text: 'Ask the practice for a new start. They make your account anew at the same address. You get a mail with a temporary password, and then choose a second step again. On the old device it works no more then. Your log will say that this happened.',
    },
    passkey: {
      title: 'My fingerprint or face does not work on this device',
      text: 'A passkey belongs to the device on which you made it. Here, choose your password and the second step.',
    },
    mail: {
      title: 'I get no mail',
      text: 'Look among the unwanted mail. If it is not there, your address may have been mistyped. Ask the practice to correct it: you then get a mail at the right address, and nothing works at the wrong one any more.',
    },
    moved: {
      title: 'I have another e-mail address',
      text: 'Tell the practice while the old address still works. You cannot change your address yourself, so that nobody else can.',
    },
    ended: {
      title: 'My trajectory has ended',
      text: 'You can sign in until your dossier was destroyed. After that there is no account any more, as there is nothing about you any more. You see the proof of destruction by the link of the mail, without signing in.',
    },
    still: 'Ask the practice',
    ask: 'We first ask you something to be sure that it is you. We never ask for your password or a code.',
    write: 'Mail',
    post: 'Address',
    never: 'Never give a code or password to anybody, not to us either.',
    other: 'Without signing in you can',
    signal: 'Report something without a name',
    verify: 'Check a proof',
  },
};

/** Open to everybody: what can be in the way of signing in, what then happens, and whom to ask. */
export function CannotSignInPage() {
  const words = useWords(WORDS);
  const { session } = usePortal();
  const practice = usePractice();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      {CASES.map((name) => (
        <Help key={name} title={words[name].title}>
          {words[name].text}
        </Help>
      ))}
      <section className="card stack">
        <h2>{words.still}</h2>
        <p>{words.ask}</p>
        {practice.data && (
          <ul>
            <li>
              {words.write}:{' '}
              <a href={`mailto:${practice.data.body.contact.email}`}>{practice.data.body.contact.email}</a>
            </li>
            <li>
              {words.post}: {practice.data.body.organisation}, {practice.data.body.contact.postalAddress}
            </li>
          </ul>
        )}
        <p>
          <strong>{words.never}</strong>
        </p>
        <div className="buttons">
          <button type="button" className="button strong" onClick={() => void session.signIn('/')}>
            {words.again}
          </button>
        </div>
      </section>
      <section className="card">
        <h2>{words.other}</h2>
        <div className="buttons">
          <Go to="/signals">{words.signal}</Go>
          <Go to="/certificates">{words.verify}</Go>
        </div>
      </section>
    </Page>
  );
}

const Help = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className="card">
    <summary>
      <h2 className="inline">{title}</h2>
    </summary>
    <p>{children}</p>
  </details>
);
