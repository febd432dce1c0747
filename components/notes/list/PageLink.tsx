import type { PageRef } from '../../../data/notes/note.ts';
import { useTexts } from '../../texts-context.ts';
import { isWebAddress } from '../text/web-address.ts';

interface Props {
  page: PageRef;
  class?: string;
  /** The address that shows a PDF in Ficha's reader; without it, the browser's own viewer shows it. */
  readerAddress?: (url: string) => string;
}

/** The page of a note, linked where it has a web address. */
export function PageLink({ page, class: name, readerAddress }: Props) {
  const { t } = useTexts();
  const { url, title, pdf } = page;
  const label = [title || (isWebAddress(url) ? url : ''), pdf && t('notes.pdfPage', pdf.page)]
    .filter(Boolean)
    .join(', ');
  if (!isWebAddress(url)) return label === '' ? null : <span>{label}</span>;
  const place = pdf ? `${url.replace(/#.*/s, '')}#page=${pdf.page}` : url;
  return (
    <a
      class={name}
      href={pdf && readerAddress ? readerAddress(place) : place}
      target="_blank"
      rel="noopener noreferrer"
    >
      {label}
    </a>
  );
}
