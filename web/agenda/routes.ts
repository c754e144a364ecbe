import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const agenda = later(() => import('./agenda-page.tsx'), 'AgendaPage');

export const agendaPages = [
  page('/agenda', { owner: agenda, manager: agenda }),
  page('/status', { owner: later(() => import('./status-page.tsx'), 'StatusPage') }),
  page('/holds', { owner: later(() => import('./holds-page.tsx'), 'HoldsPage') }),
] as const;
