import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const questionPages = [
  page('/dossiers/$dossierId/questions', {
    client: later(() => import('./client-questions-page.tsx'), 'ClientQuestionsPage'),
    coach: later(() => import('./coach-questions-page.tsx'), 'CoachQuestionsPage'),
  }),
] as const;
