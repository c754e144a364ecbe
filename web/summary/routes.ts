import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const summaries = later(() => import('./summaries-page.tsx'), 'SummariesPage');
const summary = later(() => import('./summary-page.tsx'), 'SummaryPage');

export const summaryPages = [
  page('/dossiers/$dossierId/summaries', {
    client: summaries,
    coach: summaries,
    owner: later(() => import('./office-summaries-page.tsx'), 'OfficeSummariesPage'),
  }),
  page('/dossiers/$dossierId/summaries/$summaryId', { client: summary, coach: summary }),
] as const;
