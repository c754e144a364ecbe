import { CfnManagedLoginBranding, type UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Organisation } from '../../policies/index.ts';

/** The colours of the portal's own pages; `web/app/tokens.css`. */
const INK = { LIGHT: '#1c2526', DARK: '#ecf1f0' } as const;

/** As many letters as stand well on one line above the form. */
const LINE = 28;
const SIZE = 26;
const LEADING = 34;

export type SignInPagesProps = {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly organisation: Organisation;
};

/**
 * The look of the pages where people sign in: Cognito's own, with the practice's name above the form. Its pages have no place for
 * a text, so the name is a picture that is made of it.
 */
export class SignInPages extends Construct {
  constructor(scope: Construct, id: string, { pool, client, organisation: { name } }: SignInPagesProps) {
    super(scope, id);
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      // What is not named here stays as Cognito has it.
      settings: {
        categories: { global: { colorSchemeMode: 'DYNAMIC' } },
        components: {
          form: { logo: { enabled: true, formInclusion: 'IN', location: 'CENTER', position: 'TOP' } },
        },
      },
      assets: (['LIGHT', 'DARK'] as const).map((colorMode) => ({
        category: 'FORM_LOGO',
        colorMode,
        extension: 'SVG',
        bytes: Buffer.from(pictureOf(name, INK[colorMode])).toString('base64'),
      })),
    });
  }
}

/** The name in letters of the reader's own system, over as many lines as it needs. */
function pictureOf(name: string, colour: string): string {
  const lines = linesOf(name);
  const width = Math.max(...lines.map(({ length }) => length)) * SIZE * 0.65;
  const height = lines.length * LEADING + LEADING / 2;
  const rows = lines.map(
    (line, place) => `<text x="${width / 2}" y="${(place + 1) * LEADING}">${escaped(line)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title>${escaped(name)}</title>` +
    `<g font-family="system-ui, sans-serif" font-size="${SIZE}" font-weight="600" text-anchor="middle" fill="${colour}">` +
    `${rows.join('')}</g></svg>`
  );
}

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
