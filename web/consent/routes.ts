import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const consentPages = [
  page('/dossiers/$dossierId/consents', {
    client: lazyRouteComponent(() => import('./consents-page.tsx'), 'ConsentsPage'),
    coach: lazyRouteComponent(() => import('./coach-consents-page.tsx'), 'CoachConsentsPage'),
  }),
  page('/dossiers/$dossierId/consents/new', { coach: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage') }),
  page('/dossiers/$dossierId/consents/$consentId', {
    client: lazyRouteComponent(() => import('./consent-page.tsx'), 'ConsentPage'),
    coach: lazyRouteComponent(() => import('./coach-consent-page.tsx'), 'CoachConsentPage'),
  }),
] as const;
