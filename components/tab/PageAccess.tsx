import './page-access.css';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

/** Says that Ficha may not read pages, and asks for the permission. */
export function PageAccess({ askToReadPages }: { askToReadPages: () => Promise<boolean> }) {
  const { t } = useTexts();
  const [refused, setRefused] = useState(false);

  async function ask() {
    // On success, the surrounding page notices the permission and removes this component.
    setRefused(!(await askToReadPages()));
  }

  return (
    <section class="access">
      <h2>{t('access.title')}</h2>
      <p>{t('access.why')}</p>
      <button type="button" onClick={() => void ask()}>
        {t('access.allow')}
      </button>
      <p role="status">{refused && t('access.refused')}</p>
    </section>
  );
}
