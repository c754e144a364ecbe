import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

export const complaintPages = [
  page(
    '/complaints',
    lazyRouteComponent(() => import('./complaints-page.tsx'), 'ComplaintsPage'),
  ),
  page(
    '/complaints/new',
    lazyRouteComponent(() => import('./make-page.tsx'), 'MakePage'),
  ),
  page('/complaints/figures', { owner: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage') }),
  page('/signals/closures', { owner: lazyRouteComponent(() => import('./signals-page.tsx'), 'SignalsPage') }),
  page(
    '/complaints/$complaintId',
    lazyRouteComponent(() => import('./complaint-page.tsx'), 'ComplaintPage'),
  ),
] as const;

export const complaintOpenPages = [
  open(
    '/signals',
    lazyRouteComponent(() => import('./signal-page.tsx'), 'SignalPage'),
  ),
] as const;
