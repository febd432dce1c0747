import { PageAccess } from '../../../../components/tab/PageAccess.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { askToReadPages } from '../../../../data/messaging/page-access.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { PinGuide } from './PinGuide.tsx';

const EXAMPLES = ['sure', 'doubtful'] as const;

/** In the order in which a reader needs them. */
const LESSONS = ['lookup', 'notes', 'keyboard', 'privacy'] as const;

interface Props {
  /** The reader has opened a card here. */
  opened: boolean;
  /** Whether Ficha may read pages; undefined until it is known. */
  allowed: boolean | undefined;
  /** Whether the button is on the toolbar; undefined where the browser does not say. */
  pinned: boolean | undefined;
  /** How cards are opened; undefined until it is known. */
  settings: Pick<Settings, 'trigger' | 'triggerKey'> | undefined;
}

/** Two names to try, a sure and a doubtful one; how to pin the button; and four short lessons. */
export function WelcomeContent({ opened, allowed, pinned, settings }: Props) {
  const { t } = useTexts();
  return (
    <div class="welcome">
      <PageHeading title={t('welcome.title')}>
        <p>{t('welcome.intro')}</p>
      </PageHeading>
      {allowed === false && <PageAccess askToReadPages={askToReadPages} />}
      <section class="welcome-try" aria-labelledby="welcome-try">
        <h2 id="welcome-try">{t('welcome.tryTitle')}</h2>
        <p class={opened ? 'welcome-hint welcome-done' : 'welcome-hint'} role="status">
          {opened
            ? t('welcome.opened')
            : settings && t(`welcome.try.${settings.trigger}`, t(`settings.keys.${settings.triggerKey}`))}
        </p>
        {EXAMPLES.map((example) => (
          <figure key={example}>
            <blockquote>
              <p>{t(`welcome.example.${example}.text`)}</p>
            </blockquote>
            <figcaption>{t(`welcome.example.${example}.help`)}</figcaption>
          </figure>
        ))}
      </section>
      <PinGuide pinned={pinned} />
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
