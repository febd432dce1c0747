import { useCallback, useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { countSeenPages, forgetAllPages, MAX_PAGES } from '../../../../data/settings/history.ts';
import { Group, type GroupProps, Switch } from './fields.tsx';

/** Turns the history of pages with names on and off, and deletes it. */
export function HistorySettings({ settings, change }: GroupProps) {
  const { t, count } = useTexts();
  const [kept, setKept] = useState(0);
  const [forgotten, setForgotten] = useState(false);
  const read = useCallback(() => countSeenPages().then(setKept, () => setKept(0)), []);
  useEffect(() => void read(), [read]);
  const { history } = settings;
  return (
    <Group id="history" title={t('history.title')}>
      <Switch
        label={t('history.switch')}
        help={t('history.help', MAX_PAGES)}
        value={history}
        onChange={(wanted) => change({ type: 'set', values: { history: wanted } })}
      />
      {kept > 0 && (
        <p>
          {count(history ? 'history.kept' : 'history.stillKept', kept)}{' '}
          <button
            type="button"
            class="more"
            onClick={() =>
              void forgetAllPages()
                .then(read)
                .then(() => setForgotten(true))
            }
          >
            {t('history.forgetAll')}
          </button>
        </p>
      )}
      <p role="status">{forgotten && kept === 0 && t('history.forgotten')}</p>
    </Group>
  );
}
