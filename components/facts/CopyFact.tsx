import { useState } from 'preact/hooks';
import type { Fact, Source } from '../../data/pack/schema.ts';
import type { Sentence } from '../../locales/texts.ts';
import { useTexts } from '../texts-context.ts';
import { CITATION_FORMATS, type CitationFormat, citeFact } from './citations.ts';
import { citedPlace, sourceLink } from './source-link.ts';

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
  /** The fact's address in the library. */
  address?: string | undefined;
  /** Where errors are reported. */
  issuesUrl?: string | undefined;
}

/**
 * Buttons that copy a fact with its citations in several formats, its address, or what a report of
 * an error needs. Nothing is sent.
 */
export function CopyFact({ fact, sources, copy, address, issuesUrl }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [message, setMessage] = useState<Sentence>();

  async function copyAndSay(text: string, done: Sentence): Promise<void> {
    setMessage(undefined);
    const isCopied = await copy(text);
    const said: Sentence = isCopied ? done : ({ t }) => t('card.notCopied');
    setMessage(() => said);
  }

  const cite = (format: CitationFormat) =>
    citeFact(format, { fact, sources, lang, addressOf: sourceLink, placeOf: (one) => citedPlace(t, one) });
  const report = [fact.id, fact.text[lang], address, issuesUrl].filter(Boolean).join('\n');
  const button = (label: string, text: () => string) => (
    <button key={label} type="button" class="more" onClick={() => void copyAndSay(text(), ({ t }) => t('card.copied'))}>
      {label}
    </button>
  );
  return (
    <div class="copy-fact">
      <span>{t('card.copyAs')}</span>
      {CITATION_FORMATS.map((format) =>
        button(format === 'text' ? t('card.copyText') : FORMAT_NAMES[format], () => cite(format)),
      )}
      {address && button(t('card.copyLink'), () => address)}
      {address && (
        <button
          type="button"
          class="text-button report"
          onClick={() =>
            void copyAndSay(report, ({ t }) =>
              issuesUrl ? t('card.reportCopied', issuesUrl) : t('card.reportCopiedNowhere'),
            )
          }
        >
          {t('card.reportError')}
        </button>
      )}
      <span role="status">{message?.(texts)}</span>
    </div>
  );
}
