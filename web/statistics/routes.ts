import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const statisticsPages = [
  page('/statistics', { owner: later(() => import('./statistics-page.tsx'), 'StatisticsPage') }),
] as const;
