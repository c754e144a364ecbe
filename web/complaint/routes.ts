import { open, page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const list = later(() => import('./complaints-page.tsx'), 'ComplaintsPage');
const worked = later(() => import('./complaints-page.tsx'), 'WorkOnComplaintsPage');
const make = later(() => import('./make-page.tsx'), 'MakePage');
const own = later(() => import('./complaint-page.tsx'), 'ComplaintPage');
const work = later(() => import('./case-page.tsx'), 'CasePage');
const summaries = later(() => import('./summaries-page.tsx'), 'SummariesPage');
const documents = later(() => import('./documents-page.tsx'), 'DocumentsPage');

/** Whoever handles a complaint from outside has no appointment. */
export const complaintPages = [
  page('/complaints', {
    client: list,
    principal: list,
    coach: worked,
    manager: worked,
    'manager-not-appointed': worked,
    owner: later(() => import('./board-page.tsx'), 'BoardPage'),
  }),
  page('/complaints/new', { client: make, principal: make }),
  page('/complaints/figures', { owner: later(() => import('./figures-page.tsx'), 'FiguresPage') }),
  page('/signals/closures', { owner: later(() => import('./signals-page.tsx'), 'SignalsPage') }),
  page('/complaints/registrations', {
    owner: later(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  page('/complaints/$complaintId', {
    client: own,
    principal: own,
    coach: work,
    manager: work,
    'manager-not-appointed': work,
    owner: work,
  }),
  page('/complaints/$complaintId/documents', {
    owner: documents,
    coach: documents,
    manager: documents,
    'manager-not-appointed': documents,
  }),
  page('/complaints/$complaintId/summaries', {
    owner: summaries,
    coach: summaries,
    manager: summaries,
    'manager-not-appointed': summaries,
  }),
] as const;

export const complaintOpenPages = [
  open(
    '/signals',
    later(() => import('./signal-page.tsx'), 'SignalPage'),
  ),
] as const;
