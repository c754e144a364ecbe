import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const disclosurePages = [
  page('/disclosures', { principal: lazyRouteComponent(() => import('./disclosures-page.tsx'), 'DisclosuresPage') }),
  page('/dossiers/$dossierId/disclosures/new', {
    coach: lazyRouteComponent(() => import('./share-page.tsx'), 'SharePage'),
  }),
] as const;
