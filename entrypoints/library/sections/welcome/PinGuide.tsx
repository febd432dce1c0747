import { Icon } from '../../../../components/icons/Icon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';

/** SVG paths in a 16 by 16 box. */
const PUZZLE = 'M2.5 5.5h3a1.7 1.7 0 1 1 3 0h3v3a1.7 1.7 0 1 1 0 3v2.5h-9Z';
const PIN = 'M6 2.2h4l-.6 4.4 2.2 2.6H4.4l2.2-2.6ZM8 9.2V14';
const GEAR =
  'M8 10.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM8 2v2m0 8v2M2 8h2m8 0h2M3.8 3.8l1.4 1.4m5.6 5.6 1.4 1.4m0-8.4-1.4 1.4m-5.6 5.6-1.4 1.4';

/** The browsers' menus differ; which one this build is for is known when it is built. */
const STEPS = import.meta.env.FIREFOX
  ? ([
      ['firefox1', PUZZLE],
      ['firefox2', GEAR],
      ['firefox3', PIN],
    ] as const)
  : ([
      ['chromium1', PUZZLE],
      ['chromium2', PIN],
    ] as const);

/** How to pin the toolbar button, in as many steps as the browser needs. */
export function PinGuide({ pinned }: { pinned: boolean | undefined }) {
  const { t } = useTexts();
  return (
    <section class="welcome-pin" aria-labelledby="welcome-pin">
      <h2 id="welcome-pin">{t('welcome.pin.title')}</h2>
      {pinned ? (
        <p>{t('welcome.pin.done')}</p>
      ) : (
        <ol>
          {STEPS.map(([step, icon]) => (
            <li key={step}>
              <span class="pin-icon">
                <Icon d={icon} />
              </span>
              {t(`welcome.pin.${step}`)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
