/**
 * Each copy of Preact reads and writes `innerHTML` once, for `dangerouslySetInnerHTML`;
 * d3-selection does so twice, for `html()`, and pdf.js once, for translations that Ficha does not
 * use. Our code uses none of them (tests/unit/repository/source.test.ts), and Ficha's pages run no
 * script that comes in with markup (`script-src 'self'`).
 */
export const INNER_HTML = { preactCopies: 1, perPreact: 2, inD3Selection: 4, inPdfJs: 1 };
