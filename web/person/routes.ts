import { open, page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const people = later(() => import('./people-page.tsx'), 'PeoplePage');
const person = later(() => import('./person-page.tsx'), 'PersonPage');
const principals = later(() => import('./principals-page.tsx'), 'PrincipalsPage');

export const personPages = [
  page(
    '/me',
    later(() => import('./me-page.tsx'), 'MePage'),
  ),
  page('/people', { owner: people, manager: people }),
  page('/people/new', { owner: later(() => import('./invite-page.tsx'), 'InvitePage') }),
  page('/people/$personId', { owner: person }),
  page('/principals', { owner: principals, manager: principals }),
] as const;

export const personOpenPages = [
  open(
    '/sign-in',
    later(() => import('./cannot-sign-in-page.tsx'), 'CannotSignInPage'),
  ),
] as const;
