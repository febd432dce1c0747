import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { newMemberId } from '../../../../../data/own/own-id.ts';
import { DISPUTE_SEVERITIES, type Dispute } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { CitationsField } from './CitationsField.tsx';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

type Position = Dispute['positions'][number];

/** Points on which the card's sources differ, with what each of them says. */
export function DisputesPart({ content: { id, disputes, sources }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  const newPosition = (): Position => ({
    says: inEveryLanguage(''),
    citations: sources[0] ? [{ source: sources[0].id }] : [],
  });

  function add() {
    const dispute: Dispute = {
      id: newMemberId(id),
      about: [id],
      severity: 'medium',
      question: inEveryLanguage(''),
      positions: [newPosition(), newPosition()],
    };
    onChange({ disputes: [...disputes, dispute] });
  }

  return (
    <Items
      title={t('library.card.disputes')}
      itemName={(number) => t('own.part.dispute', number)}
      count={disputes.length}
      onRemove={(index) => onChange({ disputes: removeAt(disputes, index) })}
      addLabel={t('own.addDispute')}
      onAdd={add}
      item={(index) => {
        const dispute = disputes[index];
        if (!dispute) return null;
        const { positions } = dispute;
        const change = (now: Partial<Dispute>) =>
          onChange({ disputes: replaceAt(disputes, index, { ...dispute, ...now }) });
        return (
          <>
            <TextField
              label={t('own.question')}
              value={dispute.question[lang]}
              onInput={(text) => change({ question: inEveryLanguage(text) })}
              required
            />
            <SelectField
              label={t('own.severity')}
              value={dispute.severity}
              options={DISPUTE_SEVERITIES.map((value) => ({ value, label: t(`own.severities.${value}`) }))}
              onChange={(severity) => change({ severity })}
            />
            {positions.map((position, at) => (
              <div key={at} class="own-citation">
                <TextField
                  label={t('own.position', at + 1)}
                  value={position.says[lang]}
                  onInput={(text) =>
                    change({ positions: replaceAt(positions, at, { ...position, says: inEveryLanguage(text) }) })
                  }
                  rows={2}
                  required
                />
                <CitationsField
                  citations={position.citations}
                  sources={sources}
                  onChange={(citations) => change({ positions: replaceAt(positions, at, { ...position, citations }) })}
                />
                {positions.length > 2 && (
                  <button
                    type="button"
                    class="more danger"
                    onClick={() => change({ positions: removeAt(positions, at) })}
                  >
                    {t('own.removePosition', at + 1)}
                  </button>
                )}
              </div>
            ))}
            <button type="button" class="more" onClick={() => change({ positions: [...positions, newPosition()] })}>
              {t('own.addPosition')}
            </button>
          </>
        );
      }}
    />
  );
}
