import { lazyRouteComponent } from '@tanstack/react-router';
import { open } from '../app/frames.tsx';

export const accessOpenPages = [
  open(
    '/access',
    lazyRouteComponent(() => import('./access-page.tsx'), 'AccessPage'),
  ),
] as const;
