import { createRoute, createRouter } from '@tanstack/react-router';
import { accessOpenPages } from '../access/routes.ts';
import { agendaPages } from '../agenda/routes.ts';
import { complaintOpenPages, complaintPages } from '../complaint/routes.ts';
import { consentPages } from '../consent/routes.ts';
import { consultPages } from '../consult/routes.ts';
import { coverPages } from '../cover/routes.ts';
import { disclosurePages } from '../disclosure/routes.ts';
import { dossierPages } from '../dossier/routes.ts';
import { paperPages } from '../paper/routes.ts';
import { getStart, Home } from '../person/home.tsx';
import { personOpenPages, personPages } from '../person/routes.ts';
import { proofOpenPages, proofPages } from '../proof/routes.ts';
import { questionPages } from '../question/routes.ts';
import { registerOpenPages, registerPages } from '../register/routes.ts';
import { regulationOpenPages } from '../regulation/routes.ts';
import { rightsPages } from '../rights/routes.ts';
import { statisticsPages } from '../statistics/routes.ts';
import { summaryPages } from '../summary/routes.ts';
import { testResultOpenPages } from '../test-result/routes.ts';
import { Broken } from './broken.tsx';
import { type AheadOfPages, inside, root } from './frames.tsx';
import { NotFound } from './not-found.tsx';
import { Coming } from './slow.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Home,
  // Who only points at the link to it asks for nothing yet.
  loader: ({ context, preload }) => (preload ? undefined : getStart(context.session.person()?.role, context)),
});

const tree = root.addChildren([
  home,
  inside.addChildren([
    ...dossierPages,
    ...paperPages,
    ...questionPages,
    ...consentPages,
    ...consultPages,
    ...summaryPages,
    ...coverPages,
    ...rightsPages,
    ...complaintPages,
    ...registerPages,
    ...disclosurePages,
    ...proofPages,
    ...personPages,
    ...agendaPages,
    ...statisticsPages,
  ]),
  ...personOpenPages,
  ...regulationOpenPages,
  ...complaintOpenPages,
  ...registerOpenPages,
  ...proofOpenPages,
  ...accessOpenPages,
  ...testResultOpenPages,
]);

export const portalRouter = (context: AheadOfPages) =>
  createRouter({
    routeTree: tree,
    context,
    scrollRestoration: true,
    defaultPreload: 'intent',
    // The page before stays while the next one is loaded; this is for where it cannot.
    defaultPendingComponent: Coming,
    defaultPendingMs: Number.POSITIVE_INFINITY,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Broken,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof portalRouter>;
  }
}
