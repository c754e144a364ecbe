import { describe, expect, it } from 'vitest';
import { termsCommand } from '../../local/terms/command.ts';

function run(command: string) {
  const out: string[] = [];
  const err: string[] = [];
  const args = command.split(' ').filter((arg) => arg !== '');
  const code = termsCommand({ args, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('npm run terms', () => {
  it('answers with both dates and the steps', () => {
    const { code, out, err } = run('--received 2025-03-05 --kind access --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      nominal: '2025-04-05',
      outer: '2025-04-07',
      steps: ['ontvangen 5 maart 2025', 'een maand: 5 april 2025, een zaterdag', 'dus maandag 7 april 2025, 24.00 uur'],
    });
    expect(run('--received 2025-03-05 --kind access --language en').out).toBe(
      'decide: nominal 2025-04-05, outer 2025-04-07\n' +
        '  received 5 March 2025; one month: 5 April 2025, a Saturday; so Monday 7 April 2025, 24:00',
    );
  });

  it.each([
    ['--kind access --policy eigenkans', '2025-04-05', '2025-04-05'],
    ['--kind erasure --policy eigenkans', '2025-04-05', '2025-04-07'],
    ['--kind access --extended-by P2M --extended-on 2025-04-05', '2025-06-05', '2025-06-05'],
    ['--kind access --stopped-from 2025-03-07 --stopped-until 2025-03-17', '2025-04-15', '2025-04-15'],
    ['--kind complaint', '2025-04-16', '2025-04-16'],
    ['--kind complaint --deferred-on 2025-04-16', '2025-05-14', '2025-05-14'],
  ])('counts for %s', (options, nominal, outer) => {
    const { code, out } = run(`--received 2025-03-05 ${options} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ nominal, outer });
  });

  it('says of a complaint when it is confirmed', () => {
    const { out } = run('--received 2025-03-05 --kind complaint --json');
    expect(JSON.parse(out)).toMatchObject({ confirm: { nominal: '2025-03-12', outer: '2025-03-12' } });
    expect(run('--received 2025-03-05 --kind complaint').out).toContain('confirm: nominal 2025-03-12');
  });

  it.each([
    ['--kind access --extended-by P2M --extended-on 2025-04-06', 'Refused (AVG-12.3): ', '2025-04-05'],
    ['--kind access --extended-by P3M --extended-on 2025-03-06', 'Refused (AVG-12.3): ', 'at most P2M'],
    [
      '--kind access --extended-by P1M --extended-on 2025-03-06 --extended-by P1M --extended-on 2025-03-07',
      'Refused (AVG-12.3): ',
      'once',
    ],
    ['--kind access --stopped-from 2025-03-04 --stopped-until 2025-03-07', 'Refused (AVG-12.6): ', '2025-03-05'],
    ['--kind complaint --deferred-on 2025-04-17', 'Refused (RIO-7.2): ', '2025-04-16'],
    ['--kind complaint --policy eigenkans --deferred-on 2025-04-17', 'Refused (EK-11.1): ', '2025-04-16'],
  ])('refuses %s with the article', (options, start, part) => {
    const { code, out, err } = run(`--received 2025-03-05 ${options} --json`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.startsWith(start)).toBe(true);
    expect(err).toContain(part);
    expect(err).not.toContain('\n');
  });

  it.each([
    ['', '--kind is missing'],
    ['--kind access', '--received is missing'],
    ['--received 2025-03-05 --kind nonsense', '--kind "nonsense" is not one of access'],
    ['--received 2025-02-29 --kind access', '--received "2025-02-29" is not a date that exists'],
    ['--received 05-03-2025 --kind access', 'is not a date that exists'],
    ['--received 0001-01-01 --kind access', 'is not between 1980-01-01 and 2999-12-31'],
    ['--received 2025-03-05 --received 2025-03-06 --kind access', '--received can be given once'],
    ['--received 2025-03-05 --kind access --policy other', '--policy "other" is not one of'],
    ['--received 2025-03-05 --kind access --language de', '--language "de" is not one of nl, en'],
    ['--received 2025-03-05 --kind access --extended-by P2M', 'go together'],
    ['--received 2025-03-05 --kind access --extended-by 2M --extended-on 2025-03-06', 'is not a period'],
    ['--received 2025-03-05 --kind access --stopped-from 2025-03-06', 'go together'],
    ['--received 2025-03-05 --kind access --stopped-from 2025-03-06 --stopped-until soon', '--stopped-until "soon"'],
    ['--received 2025-03-05 --kind access --deferred-on 2025-03-06', '--deferred-on does not go with --kind access'],
    ['--received 2025-03-05 --kind complaint --stopped-from 2025-03-06', 'does not go with --kind complaint'],
    ['--received 2025-03-05 --kind access more', "Unexpected argument 'more'"],
    ['--what', "Unknown option '--what'"],
    ['--received', 'argument missing'],
  ])('says in one sentence what it does not understand: %j', (command, part) => {
    const { code, out, err } = run(command);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(part);
    expect(err).not.toContain('\n');
  });

  it('helps', () => {
    const { code, out } = run('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run terms -- --received 2025-03-05 --kind access [--json]');
  });
});
