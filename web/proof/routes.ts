import { open, page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const proofPages = [
  page('/relations', { owner: later(() => import('./relations-page.tsx'), 'RelationsPage') }),
] as const;

export const proofOpenPages = [
  open(
    '/certificates',
    later(() => import('./verify-page.tsx'), 'VerifyPage'),
  ),
  open(
    '/certificates/$certificateId',
    later(() => import('./certificate-page.tsx'), 'CertificatePage'),
  ),
] as const;
