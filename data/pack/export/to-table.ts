/** A pack as a table, a row for each fact: the columns that the import of tables reads. */
import { FORMULA } from '../../notes/formats/csv.ts';
import type { Language } from '../../settings/languages.ts';
import { citedAddress } from '../cited-address.ts';
import type { Citation, Pack } from '../schema.ts';

const field = (text: string) => `"${text.replace(FORMULA, "$1'").replaceAll('"', '""')}"`;

/** CSV in UTF-8 with a byte order mark, which spreadsheets need to read accents. */
export function toTable(pack: Pack, lang: Language): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const addressOf = (citation: Citation) => {
    const source = sources.get(citation.source);
    return source ? citedAddress(source, citation) : '';
  };
  const facts = Map.groupBy(pack.facts, ({ about }) => about[0] ?? '');
  const rows = pack.entities.flatMap(({ id, kind, name, line, aliases }) => {
    const card = [name[lang], kind, line[lang], aliases.map(({ text }) => text).join('; ')];
    const own = facts.get(id) ?? [];
    if (own.length === 0) return [[...card, '', '', '']];
    return own.map(({ text, date = '', citations }) => [
      ...card,
      text[lang],
      date,
      citations[0] ? addressOf(citations[0]) : '',
    ]);
  });
  const lines = [['name', 'kind', 'line', 'aliases', 'fact', 'date', 'source'], ...rows];
  return `\uFEFF${lines.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
