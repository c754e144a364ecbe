import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

const handovers = lazyRouteComponent(() => import('./handovers-page.tsx'), 'HandoversPage');

export const coverPages = [
  page('/covers', { coach: lazyRouteComponent(() => import('./covers-page.tsx'), 'CoversPage') }),
  page('/covers/new', { coach: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage') }),
  page('/covers/$coverId', { coach: lazyRouteComponent(() => import('./cover-page.tsx'), 'CoverPage') }),
  page('/handovers', { owner: handovers, manager: handovers }),
] as const;
