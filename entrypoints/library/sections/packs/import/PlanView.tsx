import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { PlannedPack } from '../../../../../data/installed-packs/import-pack.ts';
import { keyFingerprint } from '../../../../../data/pack/file/fingerprint.ts';
import { LANGUAGES } from '../../../../../data/settings/languages.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { PackFacts } from '../PackFacts.tsx';
import { ChangeList } from './ChangeList.tsx';

/** Clashes that are listed. */
const MAX_CLASHES = 20;

interface Props {
  plan: PlannedPack;
  busy: boolean;
  onImport: (plan: PlannedPack) => Promise<void>;
  onCancel: () => void;
}

/** What the file says of its author, compared with the installed version. */
function Origin({ plan: { file, before } }: { plan: PlannedPack }) {
  const { t } = useTexts();
  const [keys, setKeys] = useState({ now: '', before: '' });
  const [now, old] = [file.signedBy, before?.signedBy];
  useEffect(() => {
    void Promise.all([now, old].map((key) => (key ? keyFingerprint(key) : ''))).then(([a = '', b = '']) =>
      setKeys({ now: a, before: b }),
    );
  }, [now, old]);
  if (before && old && now !== old)
    return (
      <p class="failure" role="alert">
        {now ? t('packs.otherKey', keys.before, keys.now) : t('packs.keyGone', keys.before)}
      </p>
    );
  if (!now) return <p>{t('packs.unsigned')}</p>;
  return <p>{before && old ? t('packs.sameKey', keys.now) : t('packs.signedBy', keys.now)}</p>;
}

/** That an update names another author: without a signature anybody may have made it. */
function OtherAuthor({ plan: { file, before } }: { plan: PlannedPack }) {
  const { t } = useTexts();
  const { author } = file.pack;
  if (!before || before.author === author) return null;
  const isSameHand = file.signedBy !== undefined && file.signedBy === before.signedBy;
  const text = t('packs.otherAuthor', before.author ?? t('packs.anonymous'), author ?? t('packs.anonymous'));
  return isSameHand ? (
    <p>{text}</p>
  ) : (
    <p class="failure" role="alert">
      {text}
    </p>
  );
}

/** What would not be marked, or was taken out, so that the pack does no harm. */
function RemarkList({ plan: { file } }: { plan: PlannedPack }) {
  const { count } = useTexts();
  return (
    <>
      {file.remarks.map(({ code, count: number, examples }) => (
        <p key={code}>
          {count(`packs.remark.${keyPart(code)}`, number)}{' '}
          <span class="quiet">
            <bdi>{examples.join(', ')}</bdi>
          </span>
        </p>
      ))}
    </>
  );
}

function ClashList({ plan: { clashes } }: { plan: PlannedPack }) {
  const { t, count, lang } = useTexts();
  if (clashes.length === 0) return null;
  return (
    <details class="fold">
      <summary>{count('packs.clashes', clashes.length)}</summary>
      <p class="quiet">{t('packs.clashesHelp')}</p>
      <ul>
        {clashes.slice(0, MAX_CLASHES).map(({ text, card, otherCard, otherPack }) => (
          <li key={`${text} ${card.en} ${otherCard.en}`}>
            <strong>{text}</strong>: {t('packs.clash', card[lang], otherCard[lang], otherPack[lang])}
          </li>
        ))}
        {clashes.length > MAX_CLASHES && <li>{t('packs.morePlaces', clashes.length - MAX_CLASHES)}</li>}
      </ul>
    </details>
  );
}

/** What importing the file would do, with the buttons to do it or not. */
export function PlanView({ plan, busy, onImport, onCancel }: Props) {
  const { t, lang } = useTexts();
  const { pack, signedBy } = plan.file;
  const { languages = LANGUAGES } = pack;
  return (
    <section class="plan" aria-labelledby="pack-plan">
      <h3 id="pack-plan">{t(plan.update ? 'packs.planUpdate' : 'packs.plan', pack.name[lang])}</h3>
      <PackFacts
        pack={{
          ...pack,
          languages,
          cards: pack.entities.length,
          facts: pack.facts.length,
          sources: pack.sources.length,
          ...(signedBy ? { signedBy } : {}),
        }}
      />
      {pack.perspective && <p>{pack.perspective[lang]}</p>}
      {plan.nameTakenIn.includes(lang) && (
        <p class="failure" role="alert">
          {t('packs.nameTaken')}
        </p>
      )}
      <Origin plan={plan} />
      <OtherAuthor plan={plan} />
      <RemarkList plan={plan} />
      <ClashList plan={plan} />
      {plan.update && <ChangeList {...plan.update} version={pack.version} />}
      <p class="plan-actions">
        <button type="button" class="more" disabled={busy} onClick={() => void onImport(plan)}>
          {t(plan.update ? 'packs.update' : 'packs.import')}
        </button>
        <button type="button" class="more" disabled={busy} onClick={onCancel}>
          {t('packs.cancel')}
        </button>
      </p>
    </section>
  );
}
