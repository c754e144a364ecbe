import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

const list = lazyRouteComponent(() => import('./complaints-page.tsx'), 'ComplaintsPage');
const own = lazyRouteComponent(() => import('./complaint-page.tsx'), 'ComplaintPage');
const work = lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage');
const documents = lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage');

export const complaintPages = [
  page('/complaints', {
    client: list,
    principal: list,
    coach: list,
    manager: list,
    owner: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
  }),
  page(
    '/complaints/new',
    lazyRouteComponent(() => import('./make-page.tsx'), 'MakePage'),
  ),
  page('/complaints/figures', { owner: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage') }),
  page('/signals/closures', { owner: lazyRouteComponent(() => import('./signals-page.tsx'), 'SignalsPage') }),
  page('/complaints/registrations', {
    owner: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  page('/complaints/$complaintId', { client: own, principal: own, coach: work, manager: work, owner: work }),
  page('/complaints/$complaintId/documents', { owner: documents, coach: documents, manager: documents }),
] as const;

export const complaintOpenPages = [
  open(
    '/signals',
    lazyRouteComponent(() => import('./signal-page.tsx'), 'SignalPage'),
  ),
] as const;
