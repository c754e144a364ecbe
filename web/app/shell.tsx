import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Unreachable } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { CANNOT_SIGN_IN } from '../session/session.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { useMenu } from './account.ts';
import { usePerson, usePortal } from './context.tsx';
import { Idle } from './idle.tsx';
import { NotSignedIn } from './not-signed-in.tsx';
import { Slow } from './slow.tsx';
import { StillOpen } from './still-open.tsx';

const WORDS: Bilingual<{
  skip: string;
  other: string;
  signIn: string;
  signOut: string;
  menu: string;
  about: string;
  regulation: string;
  signal: string;
  suggestion: string;
  verify: string;
}> = {
  nl: {
    skip: 'Naar de inhoud',
    other: 'English',
    signIn: 'Aanmelden',
    signOut: 'Afmelden',
    menu: 'Menu',
    about: 'Over deze praktijk',
    regulation: 'Privacyreglement',
    signal: 'Iets melden zonder naam',
    suggestion: 'Een idee sturen',
    verify: 'Een bewijs controleren',
  },
  en: {
    skip: 'To the content',
    other: 'Nederlands',
    signIn: 'Sign in',
    signOut: 'Sign out',
    menu: 'Menu',
    about: 'About this practice',
    regulation: 'Privacy regulation',
    signal: 'Report something without a name',
    suggestion: 'Send an idea',
    verify: 'Check a proof',
  },
};

/** Somebody wants to sign in and there is no connection. */
function NoSignIn() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const fail = () => setFailed(true);
    addEventListener(CANNOT_SIGN_IN, fail);
    return () => removeEventListener(CANNOT_SIGN_IN, fail);
  }, []);
  return failed && <Problem error={new Unreachable()} />;
}

/** What is around every page: the practice, the menu, the language, and what everybody may read. */
export function Shell() {
  const words = useWords(WORDS);
  const { language, choose } = useLanguage();
  const {
    session,
    settings: { practice },
  } = usePortal();
  const person = usePerson();
  const menu = useMenu();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="bar">
        <div className="frame">
          <Link to="/" className="name">
            {practice.name}
          </Link>
          <button
            type="button"
            className="button plain"
            lang={language === 'nl' ? 'en' : 'nl'}
            onClick={() => choose(language === 'nl' ? 'en' : 'nl')}
          >
            {words.other}
          </button>
          {person ? (
            <button type="button" className="button plain" onClick={() => void session.signOut()}>
              {words.signOut}
            </button>
          ) : (
            <button type="button" className="button plain" onClick={() => void session.signIn(path)}>
              {words.signIn}
            </button>
          )}
        </div>
      </header>
      {person && (
        <nav className="menu" aria-label={words.menu}>
          <ul className="frame">
            {menu.map(({ to, name, room }) => (
              <li key={to} className={room ? 'room' : undefined}>
                <Link to={to} activeOptions={{ exact: to === '/' }}>
                  {name[language]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Slow />
      <main className="frame" id="content" tabIndex={-1}>
        {/* What one person typed is not there for the next. */}
        <StillOpen key={person?.id ?? ''}>
          <NoSignIn key={path} />
          <NotSignedIn>
            <Outlet />
          </NotSignedIn>
        </StillOpen>
      </main>
      <footer className="frame">
        <nav className="about" aria-label={words.about}>
          <ul>
            <li>
              <Link to="/regulations">{words.regulation}</Link>
            </li>
            <li>
              <Link to="/signals">{words.signal}</Link>
            </li>
            <li>
              <Link to="/suggestions/public">{words.suggestion}</Link>
            </li>
            <li>
              <Link to="/certificates">{words.verify}</Link>
            </li>
            <li>
              <a href={practice.supervisoryAuthority.url} rel="noreferrer">
                {practice.supervisoryAuthority.name[language]}
              </a>
            </li>
          </ul>
        </nav>
      </footer>
      {person && <Idle />}
    </>
  );
}
