import { PageAccess } from '../../../../components/tab/PageAccess.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { askToReadPages } from '../../../../data/messaging/page-access.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** In the order in which a reader needs them. */
const LESSONS = ['marks', 'card', 'lookup', 'notes', 'keyboard', 'privacy'] as const;

const PARAGRAPHS = ['first', 'second', 'third'] as const;

interface Props {
  /** The reader has opened a card here. */
  opened: boolean;
  /** Whether Ficha may read pages; undefined until it is known. */
  allowed: boolean | undefined;
  /** How cards are opened; undefined until it is known. */
  settings: Pick<Settings, 'trigger' | 'triggerKey'> | undefined;
}

/** A short article to try Ficha in, and six short lessons. */
export function WelcomeContent({ opened, allowed, settings }: Props) {
  const { t } = useTexts();
  return (
    <div class="welcome">
      <PageHeading title={t('welcome.title')}>
        <p>{t('welcome.intro')}</p>
      </PageHeading>
      {allowed === false && <PageAccess askToReadPages={askToReadPages} />}
      <div class="welcome-try">
        <p class={opened ? 'welcome-hint welcome-done' : 'welcome-hint'} role="status">
          {opened
            ? t('welcome.opened')
            : settings && t(`welcome.try.${settings.trigger}`, t(`settings.keys.${settings.triggerKey}`))}
        </p>
        <article>
          <h2>{t('welcome.article.title')}</h2>
          {PARAGRAPHS.map((paragraph) => (
            <p key={paragraph}>{t(`welcome.article.${paragraph}`)}</p>
          ))}
        </article>
      </div>
      <ul class="welcome-lessons">
        {LESSONS.map((lesson) => (
          <li key={lesson}>
            <h2>{t(`welcome.lesson.${lesson}.title`)}</h2>
            <p>{t(`welcome.lesson.${lesson}.text`)}</p>
          </li>
        ))}
      </ul>
      <p class="welcome-on">
        <a href={hrefTo('home')}>{t('welcome.toLibrary')}</a>
        <a href={hrefTo('settings')}>{t('welcome.toSettings')}</a>
        <a href={hrefTo('about')}>{t('welcome.toAbout')}</a>
      </p>
    </div>
  );
}
