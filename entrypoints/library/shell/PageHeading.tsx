import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';

interface Props {
  /** Also the title of the tab. */
  title: string;
  /** A line above the title, such as the kind of the card. */
  above?: ComponentChildren;
  /** The introduction below the title. */
  children?: ComponentChildren;
}

/**
 * The heading of a section; it gets the focus when the reader follows a link within the library.
 */
export function PageHeading({ title, above, children }: Props) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${t('library.name')}`;
  }, [title, t]);
  return (
    <header class="page-heading">
      {above && <div class="page-kind">{above}</div>}
      <h1 tabIndex={-1}>{title}</h1>
      {children && <div class="page-intro">{children}</div>}
    </header>
  );
}
