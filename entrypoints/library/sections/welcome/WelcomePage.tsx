import { useEffect, useState } from 'preact/hooks';
import { PageAccess } from '../../../../components/PageAccess.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { askToReadPages } from '../../../../data/page-access.ts';
import type { Settings } from '../../../../data/settings.ts';
import { watchSettings } from '../../../../data/settings-store.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { useLiveArticle } from './use-live-article.ts';
import { usePageAccess } from './use-page-access.ts';

/** What there is to know, in the order in which a reader comes to need it. */
const LESSONS = ['marks', 'card', 'lookup', 'notes', 'keyboard', 'privacy'] as const;

const PARAGRAPHS = ['first', 'second', 'third'] as const;

function useTrigger(): Pick<Settings, 'trigger' | 'triggerKey'> | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}

/** What a reader sees first: a short article in which Ficha is at work, and what there is to know. */
export function WelcomePage() {
  const { t } = useTexts();
  const opened = useLiveArticle();
  const allowed = usePageAccess();
  const settings = useTrigger();
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
