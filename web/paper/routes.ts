import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const all = later(() => import('./paper-page.tsx'), 'PaperPage');
const one = later(() => import('./copy-page.tsx'), 'CopyPage');

export const paperPages = [
  page('/dossiers/$dossierId/paper', { client: all, coach: all, owner: all, manager: all }),
  page('/dossiers/$dossierId/paper/$copyId', { client: one, coach: one, owner: one, manager: one }),
] as const;
