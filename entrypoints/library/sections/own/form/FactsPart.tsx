import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { newMemberId } from '../../../../../data/own/own-id.ts';
import { MAX_FACT_LENGTH } from '../../../../../data/own/own-limits.ts';
import { type Fact, STATUSES, TOPICS } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { CitationsField } from './CitationsField.tsx';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** The facts of a card, each with its date, topic, status and sources. */
export function FactsPart({ content: { id, entity, facts, sources }, onChange }: PartProps) {
  const { t, lang } = useTexts();

  function add() {
    const [source] = sources;
    const fact: Fact = {
      id: newMemberId(id),
      about: [id],
      text: inEveryLanguage(''),
      topic: 'biography',
      status: 'reported',
      final: false,
      citations: source ? [{ source: source.id }] : [],
    };
    onChange({ facts: [...facts, fact] });
  }

  function remove(index: number) {
    const gone = facts[index]?.id;
    onChange({
      facts: removeAt(facts, index),
      ...(entity ? { entity: { ...entity, brief: entity.brief.filter(({ fact }) => fact !== gone) } } : {}),
    });
  }

  return (
    <Items
      title={t('card.facts')}
      itemName={(number) => t('own.part.fact', number)}
      count={facts.length}
      onRemove={remove}
      addLabel={t('own.addOneFact')}
      onAdd={add}
      item={(index) => {
        const fact = facts[index];
        if (!fact) return null;
        const change = (now: Partial<Fact>) => onChange({ facts: replaceAt(facts, index, { ...fact, ...now }) });
        return (
          <>
            <TextField
              label={t('own.fact')}
              value={fact.text[lang]}
              onInput={(text) => change({ text: inEveryLanguage(text) })}
              most={MAX_FACT_LENGTH}
              rows={3}
              required
            />
            <div class="own-pair">
              <TextField
                label={t('own.date')}
                value={fact.date ?? ''}
                onInput={(date) => change({ date })}
                help={t('own.dateHelp')}
              />
              <TextField label={t('own.asOf')} value={fact.asOf ?? ''} onInput={(asOf) => change({ asOf })} />
            </div>
            <div class="own-pair">
              <SelectField
                label={t('own.topic')}
                value={fact.topic}
                options={TOPICS.map((value) => ({ value, label: t(`library.topic.${keyPart(value)}`) }))}
                onChange={(topic) => change({ topic })}
              />
              <SelectField
                label={t('own.status')}
                value={fact.status}
                options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
                onChange={(status) => change({ status })}
              />
            </div>
            <CitationsField
              citations={fact.citations}
              sources={sources}
              onChange={(citations) => change({ citations })}
            />
          </>
        );
      }}
    />
  );
}
