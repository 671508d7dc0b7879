import { type Html, html } from './html.ts';
import { PRINT_STYLE } from './print-style.ts';

/**
 * Owns the document around the papers. It runs no script and asks nobody for anything: fonts stand in it,
 * and its own policy forbids the rest, wherever it is opened.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** `fontFor` gives the style rules of the fonts that a text needs. */
export function printPage(title: string, sheets: readonly Html[], fontFor: (text: string) => string): string {
  const body = html`${sheets}`.html;
  const style: Html = { html: fontFor(body) + PRINT_STYLE };
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>${sheets}</body>
</html>
`.html;
}
