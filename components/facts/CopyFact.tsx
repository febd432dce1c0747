import { useState } from 'preact/hooks';
import { CITE_FORMATS, type CiteFormat, citeFact } from '../../data/pack/citations.ts';
import type { Fact, Source } from '../../data/pack/schema.ts';
import { useTexts } from '../texts-context.ts';
import { sourceLink } from './source-link.ts';

/** Names of formats are names, the same in every language; plain text has a word. */
const FORMAT_NAMES: Record<Exclude<CiteFormat, 'text'>, string> = {
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Copies a statement with its citation, in the form that the reader writes in. */
export function CopyFact({ fact, sources, copy }: Props) {
  const { t, lang } = useTexts();
  const [copied, setCopied] = useState<boolean>();
  return (
    <div class="copy-fact">
      <span>{t('card.copyAs')}</span>
      {CITE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="more"
          onClick={() => {
            setCopied(undefined);
            void copy(citeFact(format, { fact, sources, lang, addressOf: sourceLink })).then(setCopied);
          }}
        >
          {format === 'text' ? t('card.copyText') : FORMAT_NAMES[format]}
        </button>
      ))}
      <span role="status">{copied !== undefined && t(copied ? 'card.copied' : 'card.notCopied')}</span>
    </div>
  );
}
