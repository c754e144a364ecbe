import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

export const personPages = [
  page(
    '/me',
    lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
  ),
] as const;
