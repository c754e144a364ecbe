import { shown } from '../../../domain/text/invisible.ts';
import type { Block, Letter, Table } from '../../letters/model.ts';

/** Everything the page needs is in it: it is read from a disk, years later, without any network. */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; }
.lead { font-size: 1.15rem; }
.small, header p, footer { font-size: .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8888; white-space: pre-line; overflow-wrap: anywhere; }
td.right { text-align: end; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 3rem; }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => shown(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/**
 * The same words as the letter on paper, as one page that any browser opens. Nothing that somebody typed can do anything in it:
 * it is escaped, and the page forbids scripts and every address.
 */
export function htmlOf({ lang, title, subtitle, organisation, blocks, footer }: Letter): Uint8Array {
  const parts = [
    `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(subtitle ? `${title}: ${subtitle}` : title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<header>${paragraphs([organisation.name, ...(organisation.lines ?? [])])}</header>\n<main>`,
    `<h1>${safe(title)}</h1>${subtitle ? `\n${paragraphs([subtitle])}` : ''}`,
    ...blocks.map(blockOf),
    `</main>\n<footer>${safe(footer)}</footer>\n</body>\n</html>\n`,
  ];
  return Buffer.from(parts.join('\n'), 'utf8');
}

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${safe(line)}</p>`).join('');

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${safe(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</${tag}>`;
    }
    case 'code':
      return `<pre><code>${safe(block.text)}</code></pre>`;
    case 'link':
      return `<p>${safe(block.text)} <a href="${safe(block.url)}" rel="noreferrer">${safe(block.url)}</a></p>`;
    case 'table':
      return `<div class="wide"><table>\n${head(block)}\n<tbody>\n${block.rows.map((row) => rowOf(row, block)).join('\n')}\n</tbody></table></div>`;
    case 'facts':
      return `<div class="wide"><table>\n${block.rows.map((row) => rowOf(row)).join('\n')}\n</table></div>`;
  }
}

const head = ({ columns }: Table): string =>
  `<thead><tr>${columns.map(({ header }) => `<th scope="col">${safe(header)}</th>`).join('')}</tr></thead>`;

/** The first cell names the row. */
const rowOf = (cells: readonly string[], table?: Table): string =>
  `<tr>${cells
    .map((cell, place) => {
      if (place === 0) return `<th scope="row">${safe(cell)}</th>`;
      return `<td${table?.columns[place]?.align === 'right' ? ' class="right"' : ''}>${safe(cell)}</td>`;
    })
    .join('')}</tr>`;
