import { useTexts } from '../../../components/texts-context.ts';
import { navigation } from '../sections.tsx';
import { hrefTo, type SectionName } from './routes.ts';

/** The head of every page, with the navigation. */
export function Masthead({ section }: { section: SectionName | undefined }) {
  const { t } = useTexts();
  return (
    <header class="masthead">
      {/* A button, because the hash of a link would be read as a section. */}
      <button type="button" class="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {t('library.skip')}
      </button>
      <a class="wordmark" href={hrefTo('home')} aria-current={section === 'home' ? 'page' : undefined}>
        {t('library.name')}
      </a>
      <nav aria-label={t('library.sections')}>
        <ul>
          {navigation.map(({ name, label }) => (
            <li key={name}>
              <a href={hrefTo(name)} aria-current={section === name ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
