import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';

interface Props {
  /** Also the tab's title. */
  title: string;
  /** A line above the title: what kind of page this is. */
  above?: ComponentChildren;
  /** Beneath it: what the page holds. */
  children?: ComponentChildren;
}

/** The head of every section. The focus comes here when the reader has followed a link within the library. */
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
