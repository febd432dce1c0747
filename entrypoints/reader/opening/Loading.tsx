import { useTexts } from '../../../components/texts-context.ts';

interface Props {
  /** Bytes. */
  loaded: number;
  /** Bytes; undefined when the server does not say. */
  total: number | undefined;
}

/** How much of the document has come. */
export function Loading({ loaded, total }: Props) {
  const { t } = useTexts();
  return (
    <main class="reader-message">
      <p id="loading" role="status">
        {t('reader.loading')}
      </p>
      <progress aria-labelledby="loading" {...(total ? { max: total, value: loaded } : {})} />
    </main>
  );
}
