import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

export const proofPages = [
  page('/relations', { owner: lazyRouteComponent(() => import('./relations-page.tsx'), 'RelationsPage') }),
] as const;

export const proofOpenPages = [
  open(
    '/certificates',
    lazyRouteComponent(() => import('./verify-page.tsx'), 'VerifyPage'),
  ),
  open(
    '/certificates/$certificateId',
    lazyRouteComponent(() => import('./certificate-page.tsx'), 'CertificatePage'),
  ),
] as const;
