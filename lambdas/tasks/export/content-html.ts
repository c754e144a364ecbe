import type { Block, Letter } from '../../letters/model.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:48rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}' +
  'th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #ccc}';

/** A letter as one page that needs nothing else: no script, no address of another site but the links in it. */
export const htmlOf = ({ lang, title, subtitle, organisation, blocks, footer }: Letter): string =>
  [
    `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<header><p>${escaped(organisation.name)}</p></header><main>`,
    `<h1>${escaped(title)}</h1>`,
    ...(subtitle === undefined ? [] : [`<p>${escaped(subtitle)}</p>`]),
    ...blocks.map(htmlOfBlock),
    `</main><footer><p>${escaped(footer)}</p></footer></body></html>\n`,
  ].join('\n');

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`;
    }
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`;
    case 'link':
      return `<p>${escaped(block.text)} <a href="${escaped(block.url)}">${escaped(block.url)}</a></p>`;
    case 'table': {
      const head = block.columns.map(({ header }) => `<th scope="col">${escaped(header)}</th>`).join('');
      const rows = block.rows.map(([first = '', ...cells]) => {
        const others = cells.map((cell) => `<td>${lines(cell)}</td>`).join('');
        return `<tr><th scope="row">${lines(first)}</th>${others}</tr>`;
      });
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
    }
    case 'facts': {
      const rows = block.rows.map(
        ([name, value]) => `<tr><th scope="row">${lines(name)}</th><td>${lines(value)}</td></tr>`,
      );
      return `<table><tbody>${rows.join('\n')}</tbody></table>`;
    }
  }
}
