import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const consentPages = [
  page('/dossiers/$dossierId/consents', {
    client: later(() => import('./consents-page.tsx'), 'ConsentsPage'),
    coach: later(() => import('./coach-consents-page.tsx'), 'CoachConsentsPage'),
  }),
  page('/dossiers/$dossierId/consents/new', { coach: later(() => import('./ask-page.tsx'), 'AskPage') }),
  page('/dossiers/$dossierId/consents/$consentId', {
    client: later(() => import('./consent-page.tsx'), 'ConsentPage'),
    coach: later(() => import('./coach-consent-page.tsx'), 'CoachConsentPage'),
  }),
] as const;
