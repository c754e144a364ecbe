import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { LEFT } from '../session/session.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Uw dossier', en: 'Your dossier' } as const;
const WORDS: Bilingual<{
  intro: string;
  signIn: string;
  left: string;
  invited: string;
  cannot: string;
  rest: string;
  regulation: string;
  complain: string;
  complainText: string;
  signal: string;
}> = {
  nl: {
    intro: 'Hier ziet u wat de praktijk over u bewaart, wie dat mag zien, en wat er van u wordt gevraagd.',
    signIn: 'Aanmelden',
    left: 'U deed 15 minuten niets. Daarom hebben wij u afgemeld. Wat u invulde, staat er nog als u zich in dit venster weer aanmeldt.',
    invited:
      'U kreeg een mail met een tijdelijk wachtwoord. Is dat verlopen? Vraag de praktijk om een nieuwe uitnodiging.',
    cannot: 'Ik kan niet aanmelden',
    rest: 'Zonder aanmelden',
    regulation: 'Lees het privacyreglement',
    complain: 'Een klacht',
    complainText:
      'Bent u cliënt of opdrachtgever? Meld u aan en kies Klachten: dan hoort u binnen een week van ons. Wilt u uw naam niet noemen, dan kunt u iets melden zonder naam. U kunt altijd ook naar de toezichthouder, zonder eerst iets anders te doen.',
    signal: 'Iets melden zonder naam',
  },
  en: {
    intro: 'Here you see what the practice keeps about you, who may see it, and what is asked of you.',
    signIn: 'Sign in',
    left: 'You did nothing for 15 minutes. That is why we signed you out. What you filled in is still there when you sign in again in this window.',
    invited: 'You got a mail with a temporary password. Has it expired? Ask the practice for a new invitation.',
    cannot: 'I cannot sign in',
    rest: 'Without signing in',
    regulation: 'Read the privacy regulation',
    complain: 'A complaint',
    complainText:
      'Are you a client or a commissioning organisation? Sign in and choose Complaints: you hear from us within a week. If you do not want to give your name, you can report something without it. You can always go to the supervisory authority too, without doing anything else first.',
    signal: 'Report something without a name',
  },
};

export function Welcome() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { session } = usePortal();
  const practice = usePractice();
  return (
    <Page title={TITLE}>
      {sessionStorage.getItem(LEFT) !== null && (
        <p className="note" role="status">
          {words.left}
        </p>
      )}
      <p>{words.intro}</p>
      <div className="card stack">
        <div className="buttons">
          <button type="button" className="button strong" onClick={() => void session.signIn('/')}>
            {words.signIn}
          </button>
        </div>
        <p className="quiet">{words.invited}</p>
        <Go to="/sign-in" className="button plain">
          {words.cannot}
        </Go>
      </div>
      <section className="card">
        <h2>{words.complain}</h2>
        <p>{words.complainText}</p>
        <div className="buttons">
          <Go to="/signals">{words.signal}</Go>
          <Go to="/regulations">{words.regulation}</Go>
        </div>
      </section>
      {/* Last, as it is there last. */}
      {practice.data && <p className="quiet">{practice.data.body.description[language]}</p>}
    </Page>
  );
}
