import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const rightsPages = [
  page(
    '/dossiers/$dossierId/rights',
    lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  ),
  page(
    '/dossiers/$dossierId/rights/new',
    lazyRouteComponent(() => import('./make-page.tsx'), 'MakePage'),
  ),
  page(
    '/dossiers/$dossierId/rights/$requestId',
    lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
  ),
] as const;
