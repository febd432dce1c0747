import { it } from 'vitest';
import { searchIn } from '../../../data/facts/search/search.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { readNoteFile } from '../../../data/notes/formats/read-note-file.ts';
it('x', async () => {
  const search = await searchIn(buildPack('data/packs/peru').pack);
  for (const [q, id] of [["FUJIMORI'S", 'alberto-fujimori'], ['Fujimori`s', 'alberto-fujimori'], ['Fujimori´s', 'alberto-fujimori'], ['Fujimoriʼs', 'alberto-fujimori'], ['Fujimori′s', 'alberto-fujimori'], ['Fujimori＇s', 'alberto-fujimori'], ['«Fujimori»', 'alberto-fujimori'], ['(Fujimori),', 'alberto-fujimori'], ['Fuji\u00admori', 'alberto-fujimori'], ['Fuji\u200bmori', 'alberto-fujimori'], ['\u200eFujimori\u200f', 'alberto-fujimori'], ['Guzma\u0301n Abimael', 'abimael-guzman'], ['Guzmán, Abimael', 'abimael-guzman'], ['Vladimiro\u00a0 Montesinos', 'vladimiro-montesinos'], ['Fujimori[1]', 'alberto-fujimori'], ['Fujimori²', 'alberto-fujimori'], ['Fujimori1', 'alberto-fujimori'], ['GrupoColina', 'grupo-colina'], ['Grupo-Colina', 'grupo-colina'], ['ex-presidente Fujimori', 'alberto-fujimori'], ['Monte-\nsinos', 'vladimiro-montesinos'], ['Fujimoris', 'alberto-fujimori'], ["Fujimoris'", 'alberto-fujimori'], ['ᶠ Ⓖⓡⓤⓟⓞ Ⓒⓞⓛⓘⓝⓐ', 'grupo-colina'], ['F u j i m o r i', 'alberto-fujimori'], ['Sendero Luminoso’s', 'shining-path'], ['l’Alberto Fujimori', 'alberto-fujimori'], ['@AlbertoFujimori', 'alberto-fujimori'], ['#Fujimori', 'alberto-fujimori'], ['#GrupoColina', 'grupo-colina'], ["d'Alan García", 'alan-garcia'], ['Mr. Fujimori', 'alberto-fujimori'], ['Ｇｒｕｐｏ　Ｃｏｌｉｎａ', 'grupo-colina'], ['Фухимори', ''], ['fujimori.', 'alberto-fujimori'], ["Fujimori's Peru", 'alberto-fujimori'], ['Fujimori’s', 'alberto-fujimori'], ['rodríguez’', '']] as const) {
    const hits = search.find(q, { lang: 'en', limit: 3 }).map((h) => h.entity.id);
    if (id) console.log(hits[0] === id ? 'ok  ' : 'FAIL', JSON.stringify(q), hits.join(' '));
    else console.log('    ', q, hits.join(' '));
  }
  const anno = (more: object) => JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'urn:x:1', created: '2020-01-01T00:00:00Z', target: { source: 'https://example.org/a', selector: { type: 'TextQuoteSelector', exact: 'A quote' } }, body: { type: 'TextualBody', value: 'My note' }, ...more });
  const L = 'x'.repeat(300_000);
  const cases: Record<string, string> = {
    bom: `\ufeff${anno({})}`,
    html: anno({ body: { type: 'TextualBody', format: 'text/html', value: '<h1>T&amp;t</h1><p>One<br>two</p><ul><li>a</li><li>b <b>c</b></li></ul><script>alert(1)</script><style>x{}</style><p>&lt;x&gt; &nbsp;&eacute;&#8217;</p>' } }),
    htmlCharset: anno({ body: { type: 'TextualBody', format: 'text/html; charset=utf-8', value: '<p>One</p><p>Two</p>' } }),
    htmlUpper: anno({ body: { type: 'TextualBody', format: 'TEXT/HTML', value: '<P>One</P>' } }),
    xhtml: anno({ body: { type: 'TextualBody', format: 'application/xhtml+xml', value: '<div xmlns="http://www.w3.org/1999/xhtml"><p>One</p></div>' } }),
    oaHtml: anno({ body: [{ '@type': ['cnt:ContentAsText'], 'dc:format': 'text/html', chars: '<p>One</p>' }] }),
    formatList: anno({ body: { type: 'TextualBody', format: ['text/html'], value: '<p>One</p>' } }),
    noFormatHtml: anno({ body: { type: 'TextualBody', value: '<p>One <b>two</b></p>' } }),
    markdown: anno({ body: { type: 'TextualBody', format: 'text/markdown', value: '**One** <br> a < b' } }),
    longPrefix: anno({ target: { source: 'https://example.org/a', selector: { type: 'TextQuoteSelector', exact: 'q', prefix: L, suffix: L } } }),
    longQuote: anno({ target: { source: 'https://example.org/a', selector: { type: 'TextQuoteSelector', exact: L } } }),
    longUrl: anno({ target: { source: `https://example.org/?${'a'.repeat(9000)}`, selector: { type: 'TextQuoteSelector', exact: 'q' } } }),
    longUrlHash: anno({ target: { source: `https://example.org/a#${'a'.repeat(9000)}`, selector: { type: 'TextQuoteSelector', exact: 'q' } } }),
    textFragment: anno({ target: { source: `https://example.org/a#:~:text=${'a'.repeat(9000)}`, selector: { type: 'TextQuoteSelector', exact: 'q' } } }),
    manyTags: anno({ body: [{ type: 'TextualBody', value: 'My note' }, ...Array.from({ length: 500 }, (_, i) => ({ type: 'TextualBody', purpose: 'tagging', value: `tag${i}` }))] }),
    longTag: anno({ body: [{ type: 'TextualBody', value: 'My note' }, { type: 'TextualBody', purpose: 'tagging', value: 'y'.repeat(5000) }] }),
    tagNumber: anno({ body: [{ type: 'TextualBody', value: 'My note' }, { type: 'TextualBody', purpose: 'tagging', value: 1992 }] }),
    tagBlank: anno({ body: [{ type: 'TextualBody', value: 'My note' }, { type: 'TextualBody', purpose: 'tagging', value: '  ' }] }),
    tagSpecific: anno({ body: [{ type: 'TextualBody', value: 'My note' }, { type: 'SpecificResource', purpose: 'tagging', source: 'http://dbpedia.org/x' }] }),
    astral: anno({ target: { source: { id: 'https://example.org/a', title: '😀'.repeat(5000) }, selector: { type: 'TextQuoteSelector', exact: '😀'.repeat(90000) } } }),
    longText: anno({ body: { type: 'TextualBody', value: L } }),
    badDate: anno({ created: 'yesterday', modified: 12345 }),
    noQuote: anno({ target: 'https://example.org/a' }),
    stringBody: anno({ body: 'https://example.org/body' }),
    bodyValue: anno({ body: undefined, bodyValue: 'My note' }),
    choice: anno({ body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'One' }] } }),
    fileUrl: anno({ target: { source: 'file:///home/x/a.pdf', selector: { type: 'TextQuoteSelector', exact: 'q' } } }),
    urnPdf: anno({ target: { source: 'urn:x-pdf:abc', selector: { type: 'TextQuoteSelector', exact: 'q' } } }),
    hypo: JSON.stringify({ total: 1, rows: [{ id: 'a', uri: 'https://e.org/', text: '# T\n<b>x</b>', tags: ['a'.repeat(900), ...Array(300).fill('t')], created: '2020-01-01T00:00:00+00:00', updated: '2020-01-01', document: { title: ['t'.repeat(9000)] }, target: [{ source: 'https://e.org/', selector: [{ type: 'TextQuoteSelector', exact: 'x'.repeat(99999) }] }] }] }),
    hypoPageNote: JSON.stringify({ rows: [{ id: 'a', uri: 'https://e.org/', text: 'hi', tags: null, document: {}, target: [{ source: 'https://e.org/' }] }] }),
    hypoReply: JSON.stringify({ rows: [{ id: 'a', uri: 'https://e.org/', text: 'hi', tags: [], references: ['b'], document: { title: null }, target: [] }] }),
    nulls: anno({ body: { type: 'TextualBody', value: 'A\u0000B\ud800 C' } }),
    crlf: anno({ body: { type: 'TextualBody', value: 'One\r\nTwo' } }),
    ndjson: `${anno({})}\n${anno({ id: 'urn:x:2' })}`,
  };
  for (const [what, text] of Object.entries(cases)) {
    try { const { collection, refused, ...rest } = await readNoteFile(text); console.log(what, JSON.stringify({ n: collection.notes.length, text: collection.notes[0]?.text.slice(0, 90), tags: collection.notes[0]?.tags.length, quote: collection.notes[0]?.quote?.exact?.length, refused, rest }).slice(0, 330)); } catch (e) { console.log('FAIL', what, String(e).slice(0, 120)); }
  }
});
