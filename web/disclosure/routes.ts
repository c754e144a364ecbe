import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const disclosurePages = [
  page('/disclosures', { principal: later(() => import('./disclosures-page.tsx'), 'DisclosuresPage') }),
  page('/dossiers/$dossierId/disclosures/new', {
    coach: later(() => import('./share-page.tsx'), 'SharePage'),
  }),
] as const;
