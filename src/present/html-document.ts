import { refuseUnlessPage } from './check-page.ts';
import type { Page } from './document.ts';
import { escapeHtml, toHtml } from './html.ts';

const styles = `body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #212b32; background: #fff; margin: 0; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 0.5rem; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1rem; }
p, li { max-width: 44rem; }
li { margin-bottom: 0.5rem; }
table { border-collapse: collapse; min-width: 60%; margin: 0.5rem 0 1.5rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid #d8dde0; text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: normal; }
thead th, tfoot th, tfoot td { border-bottom: 2px solid #4c6272; font-weight: bold; }
thead th { vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  h1, h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}`;

/**
 * Writes a page as a whole HTML document that needs nothing beside it and loads nothing: titled by its first heading, or
 * by `title` where one is given, in British English, with styles for screens and for print.
 *
 * @example
 * ```ts
 * import { toHtmlDocument } from 'neighbourhood-contracts/present';
 *
 * toHtmlDocument([{ heading: 'Global sum', level: 1 }]).includes('<title>Global sum</title>'); // => true
 * ```
 */
export function toHtmlDocument(page: Page, title = firstHeading(page)): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${styles}
</style>
</head>
<body>
<main>
${toHtml(page)}</main>
</body>
</html>
`;
}

function firstHeading(page: Page): string {
  refuseUnlessPage(page);
  const headings = page.flatMap((block) => ('heading' in block ? [block.heading] : []));
  return headings[0] ?? 'Neighbourhood contracts';
}
