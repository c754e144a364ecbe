import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const dossierPages = [
  page(
    '/dossiers/$dossierId',
    lazyRouteComponent(() => import('./dossier-page.tsx'), 'DossierPage'),
  ),
  page(
    '/dossiers/$dossierId/log',
    lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
  ),
] as const;
