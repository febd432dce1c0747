import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Citation, Source } from '../../../../../data/pack/schema.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { SelectField } from './SelectField.tsx';

interface Props {
  citations: readonly Citation[];
  sources: readonly Source[];
  onChange: (citations: Citation[]) => void;
}

const labelOf = ({ publisher, title, url }: Source) => [publisher, title || url].filter(Boolean).join(': ');

function withFragment(citation: Citation, change: { start?: string; end?: string }): Citation {
  const { start = '', end = '' } = { ...citation.fragment, ...change };
  return { ...citation, fragment: { start, ...(end ? { end } : {}) } };
}

/** `written`: what the reader has typed for the page of a PDF; nothing for none. */
function withPage({ page: _, ...citation }: Citation, written: string): Citation {
  const page = Number.parseInt(written, 10);
  return page >= 1 ? { ...citation, page } : citation;
}

/** The sources of a statement, each with the words by which its sentence is found there. */
export function CitationsField({ citations, sources, onChange }: Props) {
  const { t } = useTexts();
  const [first] = sources;
  const options = sources.map((source, index) => ({
    value: source.id,
    label: `${index + 1}. ${labelOf(source) || t('own.part.source', index + 1)}`,
  }));
  return (
    <div class="own-citations">
      {citations.map((citation, index) => (
        <div key={index} class="own-citation">
          <SelectField
            label={t('own.citedSource', index + 1)}
            value={citation.source}
            options={options}
            onChange={(source) => onChange(replaceAt(citations, index, { ...citation, source }))}
          />
          <div class="own-pair">
            <TextField
              label={t('own.firstWords')}
              value={citation.fragment?.start ?? ''}
              onInput={(start) => onChange(replaceAt(citations, index, withFragment(citation, { start })))}
            />
            <TextField
              label={t('own.lastWords')}
              value={citation.fragment?.end ?? ''}
              onInput={(end) => onChange(replaceAt(citations, index, withFragment(citation, { end })))}
            />
            <TextField
              label={t('own.pageOfPdf')}
              value={citation.page ? String(citation.page) : ''}
              onInput={(page) => onChange(replaceAt(citations, index, withPage(citation, page)))}
            />
          </div>
          <button type="button" class="more danger" onClick={() => onChange(removeAt(citations, index))}>
            {t('own.removeSource')}
          </button>
        </div>
      ))}
      {first ? (
        <button type="button" class="more" onClick={() => onChange([...citations, { source: first.id }])}>
          {t('own.cite')}
        </button>
      ) : (
        <p class="quiet">{t('own.sourceFirst')}</p>
      )}
    </div>
  );
}
