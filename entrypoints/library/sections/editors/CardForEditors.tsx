import { RelatedNames } from '../../../../components/card/RelatedNames.tsx';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { DisputeRow } from '../../../../components/facts/DisputeRow.tsx';
import { FactItem } from '../../../../components/facts/FactItem.tsx';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { CardData } from '../../../../data/facts/card-data.ts';
import { bareId } from '../../../../data/pack/qualified-id.ts';
import { roleWord } from '../../../../locales/role-words.ts';

/** One card with the ids of its facts, for proof-reading. */
export function CardForEditors({ card, onOpen }: { card: CardData; onOpen: (id: string) => void }) {
  const { t, lang } = useTexts();
  const { entity, facts, disputes, sources, related } = card;
  const { start, end } = entity.dates;
  const { gender } = entity;
  const roles = gender ? entity.roles.map((role) => roleWord(role, gender, lang)) : [];
  return (
    <article id={entity.id} class={`full kind-${entity.kind}`} lang={lang}>
      <header>
        <p class="kind">
          <KindIcon kind={entity.kind} />
          {t(`kind.${entity.kind}`)} <code>{bareId(entity.id)}</code>
        </p>
        <h2>{entity.name[lang]}</h2>
        <p>{entity.line[lang]}</p>
        {roles.length > 0 && <p class="roles">{roles.join(' · ')}</p>}
        {(start || end) && <p class="dates">{displayDate(end ? `${start ?? '..'}/${end}` : (start ?? ''), lang)}</p>}
      </header>
      <ul class="facts">
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} sources={sources}>
            <code>{bareId(fact.id)}</code>
            {entity.brief.some((entry) => entry.fact === fact.id) && <span class="key">{t('editors.key')}</span>}
          </FactItem>
        ))}
      </ul>
      {disputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />
      ))}
      <RelatedNames related={related} onOpen={onOpen} />
      <p class="aliases">
        <span>{t('editors.aliases')}:</span> {entity.aliases.map(({ text }) => text).join(' · ')}
      </p>
    </article>
  );
}
