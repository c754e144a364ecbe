import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const rightsPages = [
  page('/rights', { owner: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage') }),
  page(
    '/dossiers/$dossierId/rights',
    lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  ),
  page('/rights/registrations', {
    owner: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  page(
    '/dossiers/$dossierId/rights/new',
    lazyRouteComponent(() => import('./make-page.tsx'), 'MakePage'),
  ),
  page('/dossiers/$dossierId/rights/$requestId', {
    client: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
    owner: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
] as const;
