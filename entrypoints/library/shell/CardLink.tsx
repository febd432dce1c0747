import { KindIcon } from '../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../components/texts-context.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { hrefTo } from './routes.ts';

/** A link to a card, with its kind and its name. */
export function CardLink({ id, kind, name }: Pick<Entity, 'id' | 'kind' | 'name'>) {
  const { t, lang } = useTexts();
  return (
    <a href={hrefTo('card', id)}>
      <KindIcon kind={kind} />
      <span class="visually-hidden">{t(`kind.${kind}`)}: </span>
      <span>{name[lang]}</span>
    </a>
  );
}
