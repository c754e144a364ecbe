import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const requests = later(() => import('./requests-page.tsx'), 'RequestsPage');

export const rightsPages = [
  page('/rights', { owner: later(() => import('./board-page.tsx'), 'BoardPage') }),
  page('/dossiers/$dossierId/rights', { client: requests, owner: requests }),
  page('/rights/registrations', {
    owner: later(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  // Whoever the data are about asks here; what came on paper is registered by the owner.
  page('/dossiers/$dossierId/rights/new', {
    client: later(() => import('./make-page.tsx'), 'MakePage'),
  }),
  page('/dossiers/$dossierId/rights/$requestId', {
    client: later(() => import('./request-page.tsx'), 'RequestPage'),
    owner: later(() => import('./case-page.tsx'), 'CasePage'),
  }),
] as const;
