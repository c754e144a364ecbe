import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const rightsPages = [
  page('/rights', { owner: later(() => import('./board-page.tsx'), 'BoardPage') }),
  page(
    '/dossiers/$dossierId/rights',
    later(() => import('./requests-page.tsx'), 'RequestsPage'),
  ),
  page('/rights/registrations', {
    owner: later(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  page(
    '/dossiers/$dossierId/rights/new',
    later(() => import('./make-page.tsx'), 'MakePage'),
  ),
  page('/dossiers/$dossierId/rights/$requestId', {
    client: later(() => import('./request-page.tsx'), 'RequestPage'),
    owner: later(() => import('./case-page.tsx'), 'CasePage'),
  }),
] as const;
