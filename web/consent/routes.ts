import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const consentPages = [
  page(
    '/dossiers/$dossierId/consents',
    lazyRouteComponent(() => import('./consents-page.tsx'), 'ConsentsPage'),
  ),
  page(
    '/dossiers/$dossierId/consents/$consentId',
    lazyRouteComponent(() => import('./consent-page.tsx'), 'ConsentPage'),
  ),
] as const;
