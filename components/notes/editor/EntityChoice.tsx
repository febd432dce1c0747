import type { EntityName } from '../../../data/messaging/protocol.ts';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useTexts } from '../../texts-context.ts';

interface Props {
  choices: readonly EntityName[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Whose cards the note shows on: any of those offered, or none. */
export function EntityChoice({ choices, chosen, onChange }: Props) {
  const { t, lang } = useTexts();
  return (
    <fieldset class="entity-choice">
      <legend>{t('noteEditor.about')}</legend>
      {choices.map(({ id, name, kind }) => (
        <label key={id} class={`kind-${kind}`}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <KindIcon kind={kind} />
          {name[lang]}
          <span class="visually-hidden">, {t(`kind.${kind}`)}</span>
        </label>
      ))}
      {chosen.length === 0 && <p class="quiet">{t('noteEditor.aboutNone')}</p>}
    </fieldset>
  );
}
