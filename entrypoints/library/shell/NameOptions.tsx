import { useTexts } from '../../../components/texts-context.ts';
import { useFacts } from './facts-context.ts';

/** An option of a `select` for every card, by name. */
export function NameOptions() {
  const { entities } = useFacts();
  const { lang } = useTexts();
  const { compare } = new Intl.Collator(lang);
  return entities
    .toSorted((a, b) => compare(a.name[lang], b.name[lang]))
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name[lang]}
      </option>
    ));
}
