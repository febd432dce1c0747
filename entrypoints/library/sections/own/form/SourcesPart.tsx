import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { newSourceId } from '../../../../../data/own/own-id.ts';
import type { Source } from '../../../../../data/pack/schema.ts';
import { SOURCE_KINDS, STANDINGS } from '../../../../../data/pack/source-schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** The sources that a card's facts and disputes cite. */
export function SourcesPart({ content: { entity, facts, disputes, sources }, onChange }: PartProps) {
  const { t, lang } = useTexts();

  function add() {
    const source: Source = {
      id: newSourceId(''),
      kind: 'article',
      title: '',
      publisher: '',
      byline: [],
      url: '',
      lang,
      standing: 'press',
    };
    onChange({ sources: [...sources, source] });
  }

  /** What cited the source is left without it. */
  function remove(index: number) {
    const gone = sources[index]?.id;
    const without = <T extends { citations: { source: string }[] }>(one: T): T => ({
      ...one,
      citations: one.citations.filter(({ source }) => source !== gone),
    });
    onChange({
      sources: removeAt(sources, index),
      ...(entity?.toll ? { entity: { ...entity, toll: without(entity.toll) } } : {}),
      facts: facts.map(without),
      disputes: disputes.map((dispute) => ({ ...dispute, positions: dispute.positions.map(without) })),
    });
  }

  return (
    <Items
      title={t('own.sources')}
      itemName={(number) => t('own.part.source', number)}
      count={sources.length}
      onRemove={remove}
      addLabel={t('own.addSource')}
      onAdd={add}
      item={(index) => {
        const source = sources[index];
        if (!source) return null;
        const change = (now: Partial<Source>) =>
          onChange({ sources: replaceAt(sources, index, { ...source, ...now }) });
        return (
          <>
            <TextField label={t('own.address')} value={source.url} onInput={(url) => change({ url })} required />
            <TextField
              label={t('own.sourceTitle')}
              value={source.title}
              onInput={(title) => change({ title })}
              required
            />
            <div class="own-pair">
              <TextField
                label={t('own.publisher')}
                value={source.publisher}
                onInput={(publisher) => change({ publisher })}
                required
              />
              <TextField
                label={t('own.published')}
                value={source.published ?? ''}
                onInput={(published) => change({ published })}
              />
            </div>
            <div class="own-pair">
              <SelectField
                label={t('own.sourceKind')}
                value={source.kind}
                options={SOURCE_KINDS.map((value) => ({ value, label: t(`own.sourceKinds.${value}`) }))}
                onChange={(kind) => change({ kind })}
              />
              <SelectField
                label={t('own.standing')}
                value={source.standing}
                options={STANDINGS.map((value) => ({ value, label: t(`own.standings.${value}`) }))}
                onChange={(standing) => change({ standing })}
              />
            </div>
            <TextField
              label={t('own.perspective')}
              value={source.perspective?.[lang] ?? ''}
              onInput={(text) => change({ perspective: inEveryLanguage(text) })}
            />
            {source.standing === 'party' && (
              <TextField
                label={t('own.tag')}
                value={source.tag?.[lang] ?? ''}
                onInput={(text) => change({ tag: inEveryLanguage(text) })}
              />
            )}
          </>
        );
      }}
    />
  );
}
