import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

const people = lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage');
const person = lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage');
const principals = lazyRouteComponent(() => import('./principals-page.tsx'), 'PrincipalsPage');

export const personPages = [
  page(
    '/me',
    lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
  ),
  page('/people', { owner: people, manager: people }),
  page('/people/new', { owner: lazyRouteComponent(() => import('./invite-page.tsx'), 'InvitePage') }),
  page('/people/$personId', { owner: person }),
  page('/principals', { owner: principals, manager: principals }),
] as const;

export const personOpenPages = [
  open(
    '/sign-in',
    lazyRouteComponent(() => import('./cannot-sign-in-page.tsx'), 'CannotSignInPage'),
  ),
] as const;
