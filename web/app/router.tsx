import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Home } from '../person/home.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

/** Pages for who has signed in. Each has the path of what it shows in the API, so that a link in a mail leads to it. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <SignedIn>
      <Outlet />
    </SignedIn>
  ),
});
const page = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });
const open = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const tree = root.addChildren([
  home,
  inside.addChildren([
    page(
      '/dossiers/$dossierId',
      lazyRouteComponent(() => import('../dossier/dossier-page.tsx'), 'DossierPage'),
    ),
    page(
      '/dossiers/$dossierId/log',
      lazyRouteComponent(() => import('../dossier/log-page.tsx'), 'LogPage'),
    ),
    page(
      '/dossiers/$dossierId/consents',
      lazyRouteComponent(() => import('../consent/consents-page.tsx'), 'ConsentsPage'),
    ),
    page(
      '/dossiers/$dossierId/consents/$consentId',
      lazyRouteComponent(() => import('../consent/consent-page.tsx'), 'ConsentPage'),
    ),
    page(
      '/dossiers/$dossierId/rights',
      lazyRouteComponent(() => import('../rights/requests-page.tsx'), 'RequestsPage'),
    ),
    page(
      '/dossiers/$dossierId/rights/new',
      lazyRouteComponent(() => import('../rights/make-page.tsx'), 'MakePage'),
    ),
    page(
      '/dossiers/$dossierId/rights/$requestId',
      lazyRouteComponent(() => import('../rights/request-page.tsx'), 'RequestPage'),
    ),
    page(
      '/complaints',
      lazyRouteComponent(() => import('../complaint/complaints-page.tsx'), 'ComplaintsPage'),
    ),
    page(
      '/complaints/new',
      lazyRouteComponent(() => import('../complaint/make-page.tsx'), 'MakePage'),
    ),
    page(
      '/complaints/$complaintId',
      lazyRouteComponent(() => import('../complaint/complaint-page.tsx'), 'ComplaintPage'),
    ),
    page(
      '/suggestions',
      lazyRouteComponent(() => import('../register/suggestions-page.tsx'), 'SuggestionsPage'),
    ),
    page(
      '/suggestions/$suggestionId',
      lazyRouteComponent(() => import('../register/suggestion-page.tsx'), 'SuggestionPage'),
    ),
    page(
      '/me',
      lazyRouteComponent(() => import('../person/me-page.tsx'), 'MePage'),
    ),
  ]),
  open(
    '/regulations',
    lazyRouteComponent(() => import('../regulation/regulations-page.tsx'), 'RegulationsPage'),
  ),
  open(
    '/regulations/$version',
    lazyRouteComponent(() => import('../regulation/regulation-page.tsx'), 'RegulationPage'),
  ),
  open(
    '/signals',
    lazyRouteComponent(() => import('../complaint/signal-page.tsx'), 'SignalPage'),
  ),
  open(
    '/suggestions/public',
    lazyRouteComponent(() => import('../register/public-suggestion-page.tsx'), 'PublicSuggestionPage'),
  ),
  open(
    '/certificates',
    lazyRouteComponent(() => import('../proof/verify-page.tsx'), 'VerifyPage'),
  ),
  open(
    '/certificates/$certificateId',
    lazyRouteComponent(() => import('../proof/certificate-page.tsx'), 'CertificatePage'),
  ),
]);

export const portalRouter = () =>
  createRouter({
    routeTree: tree,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultNotFoundComponent: NotFound,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof portalRouter>;
  }
}
