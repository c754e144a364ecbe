import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { PortalSettings } from '../../contracts/portal.ts';
import { client } from '../api/client.ts';
import { ONCE } from '../api/use.ts';
import { leaveDrafts, openDrafts, takePlace } from '../session/drafts.ts';
import { openSession } from '../session/session.ts';
import { readSettings } from '../session/settings.ts';
import { currentLanguage, LanguageProvider } from '../words/language.tsx';
import './tokens.css';
import './base.css';
import { dropsBesideDoNothing } from './beside.ts';
import { PortalProvider } from './context.tsx';
import { SignInWaits } from './not-loaded.tsx';
import { NotStarted } from './not-started.tsx';
import { portalRouter } from './router.tsx';

const place = document.getElementById('portal');
if (!place) throw new Error('The page has no place for the portal.');

/** Everything, for who is signed in or may be. */
async function portal(settings: PortalSettings): Promise<ReactNode> {
  const { session, returned } = await openSession(settings, (again) => draw(<SignInWaits again={again} />));
  // Without a connection something is tried too: it fails, and the page says so instead of waiting.
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  queries.setQueryDefaults([ONCE], { gcTime: Number.POSITIVE_INFINITY });
  const api = client({
    token: session.token,
    language: currentLanguage,
    onSignedOut: () => void session.forget(),
    onRefused: (refused) => dispatchEvent(new CustomEvent('dossierwacht:refused', { detail: refused })),
  });
  const router = portalRouter({ client: api, queries, session });
  // What one person read or typed is not there for the next.
  let last = session.person()?.id;
  if (last !== undefined) await openDrafts(last);
  if (returned !== undefined) router.history.replace((returned === '/' ? takePlace() : undefined) ?? returned);
  addEventListener('dossierwacht:session', () => {
    const now = session.person()?.id;
    if (now === last) return;
    if (last !== undefined) {
      queries.clear();
      leaveDrafts();
    }
    if (now !== undefined) void openDrafts(now);
    last = now;
  });
  // Until what the page needs is there, what `index.html` says stays: nothing is drawn twice.
  await router.load();
  return (
    <PortalProvider value={{ client: api, session, settings }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PortalProvider>
  );
}

/** In parts, between which a phone draws and answers: the whole takes it a good part of a second. */
const draw = (shown: ReactNode): void =>
  startTransition(() =>
    drawn.render(
      <StrictMode>
        <LanguageProvider>{shown}</LanguageProvider>
      </StrictMode>,
    ),
  );

dropsBesideDoNothing();
const drawn = createRoot(place);
// Not awaited at the top of this file: what a page waits for is part of it.
void readSettings()
  .then(portal, () => <NotStarted />)
  .then(draw);
