import { Page } from '../parts/page.tsx';
import { Disclosures } from './disclosures.tsx';

const TITLE = { nl: 'Met u gedeeld', en: 'Shared with you' } as const;

export function DisclosuresPage() {
  return (
    <Page title={TITLE}>
      <Disclosures />
    </Page>
  );
}
