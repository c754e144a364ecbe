import { lazyRouteComponent } from '@tanstack/react-router';
import { open } from '../app/frames.tsx';

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
