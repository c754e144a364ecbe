import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

const agenda = lazyRouteComponent(() => import('./agenda-page.tsx'), 'AgendaPage');

export const agendaPages = [
  page('/agenda', { owner: agenda, manager: agenda }),
  page('/holds', { owner: lazyRouteComponent(() => import('./holds-page.tsx'), 'HoldsPage') }),
] as const;
