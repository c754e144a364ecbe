import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';

const TITLE = { nl: 'Er ging iets mis', en: 'Something went wrong' } as const;

/** In place of a page that could not be shown: what to do, and a number to mention. */
export function Broken({ error }: { readonly error: unknown }) {
  return (
    <Page title={TITLE}>
      <Problem error={error} retry={() => location.reload()} />
    </Page>
  );
}
