import { useState } from 'preact/hooks';
import type { Fact, Source } from '../../data/pack/schema.ts';
import { useTexts } from '../texts-context.ts';
import { CITATION_FORMATS, type CitationFormat, citeFact } from './citations.ts';
import { sourceLink } from './source-link.ts';

/** The formats have the same name in every language; only plain text needs a translation. */
const FORMAT_NAMES: Record<Exclude<CitationFormat, 'text'>, string> = {
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** Writes to the clipboard; resolves to false when the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Buttons that copy a fact with its citations in several formats. */
export function CopyFact({ fact, sources, copy }: Props) {
  const { t, lang } = useTexts();
  const [copied, setCopied] = useState<boolean>();
  return (
    <div class="copy-fact">
      <span>{t('card.copyAs')}</span>
      {CITATION_FORMATS.map((format) => (
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
