/** A pack as one Markdown text: a heading for each card, a list of its facts with their sources. */
import type { Language } from '../../settings/languages.ts';
import { citedAddress } from '../cited-address.ts';
import type { Pack } from '../schema.ts';

/** Characters that Markdown reads as more than text. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

export function toMarkdown(pack: Pack, lang: Language): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const facts = Map.groupBy(pack.facts, ({ about }) => about[0] ?? '');
  const cards = pack.entities.map(({ id, name, line }) => {
    const list = (facts.get(id) ?? []).map(({ text, date, citations }) => {
      const cited = citations.flatMap((citation) => {
        const one = sources.get(citation.source);
        return one ? [`[${plain(one.title)}](<${citedAddress(one, citation)}>)`] : [];
      });
      return `- ${date ? `${date}: ` : ''}${plain(text[lang])} (${cited.join(', ')})`;
    });
    return [`## ${plain(name[lang])}`, plain(line[lang]), list.join('\n')].filter(Boolean).join('\n\n');
  });
  const { version, asOf, license, author } = pack;
  const head = [`${version}, ${asOf}`, author ?? '', license].filter(Boolean).map(plain).join(' · ');
  return `${[`# ${plain(pack.name[lang])}`, head, ...cards].join('\n\n')}\n`;
}
