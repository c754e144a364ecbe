import { lazyRouteComponent } from '@tanstack/react-router';
import { open } from '../app/frames.tsx';

export const regulationOpenPages = [
  open(
    '/regulations',
    lazyRouteComponent(() => import('./regulations-page.tsx'), 'RegulationsPage'),
  ),
  open(
    '/regulations/$version',
    lazyRouteComponent(() => import('./regulation-page.tsx'), 'RegulationPage'),
  ),
] as const;
