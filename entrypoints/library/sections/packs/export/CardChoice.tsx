import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { foldKey } from '../../../../../linking/text/fold.ts';

/** Cards that are shown at once; the field narrows them down. */
const MAX_SHOWN = 50;

interface Props {
  cards: readonly Entity[];
  /** Ids; absent for all. */
  chosen: ReadonlySet<string> | undefined;
  onChange: (chosen: ReadonlySet<string> | undefined) => void;
}

/** Chooses all cards of a pack, or some. */
export function CardChoice({ cards, chosen, onChange }: Props) {
  const { t, count, lang } = useTexts();
  const [find, setFind] = useState('');
  const matching = cards.filter(({ name }) => foldKey(name[lang]).includes(foldKey(find)));
  const shown = matching.slice(0, MAX_SHOWN);

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  }

  return (
    <fieldset class="choice">
      <legend>{t('packs.which')}</legend>
      <label>
        <input type="radio" name="cards" checked={!chosen} onChange={() => onChange(undefined)} />
        <span>{count('packs.allCards', cards.length)}</span>
      </label>
      <label>
        <input type="radio" name="cards" checked={!!chosen} onChange={() => onChange(new Set())} />
        <span>{chosen ? count('packs.chosenCards', chosen.size) : t('packs.someCards')}</span>
      </label>
      {chosen && (
        <div class="card-choice">
          <label class="note-find">
            {t('packs.findCard')}
            <input type="search" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
          </label>
          <ul>
            {shown.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                  />
                  <span>{name[lang]}</span>
                </label>
              </li>
            ))}
          </ul>
          {matching.length > shown.length && <p class="quiet">{t('packs.narrow', matching.length - shown.length)}</p>}
        </div>
      )}
    </fieldset>
  );
}
