import './page-access.css';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

/** Shown while Ficha may not read pages: says so, and asks. */
export function PageAccess({ askToReadPages }: { askToReadPages: () => Promise<boolean> }) {
  const { t } = useTexts();
  const [refused, setRefused] = useState(false);

  async function ask() {
    // The page it stands on sees by itself when the permission is there.
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
