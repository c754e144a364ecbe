import { useRead } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Privacyreglement', en: 'Privacy regulation' } as const;
const WORDS: Bilingual<{
  intro: string;
  from: string;
  until: string;
  now: string;
  coming: string;
  past: string;
  withdrawn: string;
  calledOff: string;
  read: string;
}> = {
  nl: {
    intro: 'Hierin staat wat de praktijk met uw gegevens mag doen, en wat niet.',
    from: 'Geldt vanaf',
    until: 'tot',
    now: 'Dit geldt nu',
    coming: 'Dit komt',
    past: 'Vroeger',
    withdrawn: 'Dit gaat niet door',
    calledOff: 'Ingetrokken op',
    read: 'Lezen',
  },
  en: {
    intro: 'It says what the practice may do with your data, and what not.',
    from: 'Valid from',
    until: 'until',
    now: 'This holds now',
    coming: 'This is coming',
    past: 'Earlier',
    withdrawn: 'This does not go on',
    calledOff: 'Called off on',
    read: 'Read',
  },
};

export function RegulationsPage() {
  const words = useWords(WORDS);
  const regulations = useRead('listRegulations', {});
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <Loaded query={regulations}>
        {({ body }) => (
          <ul className="card">
            {body.items.toReversed().map(({ version, effectiveFrom, replacedOn, withdrawnOn, inForce, coming }) => (
              <li className="line" key={version}>
                <div>
                  <h2>{withdrawnOn ? words.withdrawn : coming ? words.coming : inForce ? words.now : words.past}</h2>
                  <p>
                    {withdrawnOn ? words.calledOff : words.from} <Day on={withdrawnOn ?? effectiveFrom} />
                    {replacedOn && (
                      <>
                        {' '}
                        {words.until} <Day on={replacedOn} />
                      </>
                    )}
                  </p>
                </div>
                <Go to="/regulations/$version" params={{ version }} aria-label={`${words.read}: ${version}`}>
                  {words.read}
                </Go>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
