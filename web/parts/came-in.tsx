import { type Bilingual, useWords } from '../words/language.tsx';
import { Field, Options } from './fields.tsx';

const WORDS: Bilingual<{ channel: string; received: string; hint: string; missing: string }> = {
  nl: {
    channel: 'Hoe kwam het binnen?',
    received: 'Op welke dag kwam het binnen?',
    hint: 'Op die dag begint de termijn.',
    missing: 'Vul dit in.',
  },
  en: {
    channel: 'How did it come in?',
    received: 'On which day did it come in?',
    hint: 'The term begins on that day.',
    missing: 'Fill this in.',
  },
};

type Came<Channel extends string> = { readonly channel: Channel | ''; readonly receivedOn: string };

/** How and on which day something came in on paper: its term begins on that day. */
export function CameIn<Channel extends string>({
  channels,
  names,
  came: { channel, receivedOn },
  onChange,
  tried,
  said,
}: {
  readonly channels: readonly Channel[];
  readonly names: { readonly [C in Channel]: string };
  readonly came: Came<Channel>;
  readonly onChange: (part: Partial<Came<Channel>>) => void;
  readonly tried: boolean;
  readonly said: (path: string) => string | undefined;
}) {
  const words = useWords(WORDS);
  const missing = (value: string) => (tried && value === '' ? words.missing : undefined);
  return (
    <>
      <Options
        label={words.channel}
        options={channels.map((value) => ({ value, label: names[value] }))}
        chosen={channel === '' ? [] : [channel]}
        // The cast: the options have these values and no others.
        onChange={([chosen]) => onChange({ channel: chosen as Channel })}
        error={missing(channel) ?? said('channel')}
      />
      <Field
        label={words.received}
        hint={words.hint}
        type="date"
        required
        value={receivedOn}
        onChange={(day) => onChange({ receivedOn: day })}
        error={missing(receivedOn) ?? said('receivedOn')}
      />
    </>
  );
}
