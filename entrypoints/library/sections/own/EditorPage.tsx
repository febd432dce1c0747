import { useEffect, useState } from 'preact/hooks';
import { ownFailure } from '../../../../components/own/own-failure.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';
import type { Failure } from '../../../../data/messaging/protocol.ts';
import { checkOwnCard } from '../../../../data/own/check-own-card.ts';
import type { CardProblem } from '../../../../data/own/check-parts.ts';
import type { OwnCard, OwnCardContent } from '../../../../data/own/own-card.ts';
import { prepareCard } from '../../../../data/own/prepare-card.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { startingContent } from './card-content.ts';
import { BriefPart } from './form/BriefPart.tsx';
import { DisputesPart } from './form/DisputesPart.tsx';
import { FactsPart } from './form/FactsPart.tsx';
import { ForcePart } from './form/ForcePart.tsx';
import { IdentityPart } from './form/IdentityPart.tsx';
import { OfficesPart } from './form/OfficesPart.tsx';
import { Problems } from './form/Problems.tsx';
import { RelationsPart } from './form/RelationsPart.tsx';
import { RolesPart } from './form/RolesPart.tsx';
import { SourcesPart } from './form/SourcesPart.tsx';
import { TollPart } from './form/TollPart.tsx';
import { Preview } from './Preview.tsx';
import { useCardDraft } from './use-card-draft.ts';

interface Props {
  /** An own card's id, a pack's card's for facts on it, or `new`. */
  id: string;
  cards: readonly OwnCard[];
}

/** The whole form of a card, with its preview beside it. */
export function EditorPage({ id, cards }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const facts = useFacts();
  const [begun] = useState(() => cards.find((card) => card.id === id));
  const [content, setContent] = useState<OwnCardContent | undefined>(() => startingContent(id, begun, facts));
  const [basedOn, setBasedOn] = useState(begun?.revision ?? 0);
  const [conflict, setConflict] = useState<{ card: OwnCard; deleted: boolean }>();
  const [asked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isSaving, setSaving] = useState(false);
  const draft = useCardDraft(id);
  const [offered, setOffered] = useState<{ content: OwnCardContent; basedOn: number }>();
  useEffect(() => void draft.load().then(setOffered), [draft.load]);

  if (!content)
    return (
      <PageHeading title={t('library.card.unknownTitle')}>
        <p>{t('library.card.unknown', id)}</p>
      </PageHeading>
    );

  function change(now: Partial<OwnCardContent>) {
    if (!content) return;
    const next = { ...content, ...now };
    setContent(next);
    setSaved(false);
    setOffered(undefined);
    draft.keep(next, basedOn);
  }

  const problems: CardProblem[] = checkOwnCard(prepareCard(content), facts.packs);

  async function save(settles = false, from = basedOn) {
    setAsked(true);
    if (!content || problems.some(({ blocks }) => blocks)) return;
    setSaving(true);
    const answer = await sendRequest('saveOwnCard', { content: prepareCard(content), basedOn: from, settles });
    setSaving(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (!answer.ok) return;
    if ('conflict' in answer.value) {
      setConflict({ card: answer.value.conflict, deleted: answer.value.deleted !== undefined });
      return;
    }
    setConflict(undefined);
    setBasedOn(answer.value.saved.revision);
    setSaved(true);
    await draft.drop();
    if (id === 'new') location.hash = hrefTo('own', content.id);
  }

  const parts = { content, onChange: change };
  const name = content.entity?.name[lang] || content.cardName?.[lang] || t('own.newCard');
  return (
    <>
      <PageHeading
        title={content.entity ? name : t('own.factsOnCardOf', name)}
        above={<a href={hrefTo('own')}>{t('own.title')}</a>}
      >
        <p>{t(content.entity ? 'own.intro' : 'own.factIntro')}</p>
      </PageHeading>
      {offered && (
        <div class="own-saved" role="status">
          <p>{t('own.unsavedChanges')}</p>
          <div class="own-actions">
            <button
              type="button"
              class="more"
              onClick={() => {
                setContent(offered.content);
                setBasedOn(offered.basedOn);
                setOffered(undefined);
              }}
            >
              {t('own.continue')}
            </button>
            <button type="button" class="more" onClick={() => void draft.drop().then(() => setOffered(undefined))}>
              {t('own.discard')}
            </button>
          </div>
        </div>
      )}
      {conflict && (
        <ConflictNotice
          {...conflict}
          onMine={() => void save(true, conflict.card.revision)}
          onTheirs={() => {
            setContent(conflict.card);
            setBasedOn(conflict.card.revision);
            setConflict(undefined);
            void draft.drop();
          }}
        />
      )}
      <div class="own-editor">
        <form
          class="own-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <IdentityPart {...parts} />
          <RolesPart {...parts} />
          <OfficesPart {...parts} />
          <TollPart {...parts} />
          <ForcePart {...parts} />
          <FactsPart {...parts} />
          <SourcesPart {...parts} />
          <BriefPart {...parts} />
          <RelationsPart {...parts} />
          <DisputesPart {...parts} />
          <Problems problems={problems} asked={asked} />
          {failure && (
            <p class="own-problem" role="alert">
              {ownFailure(failure, texts)}
            </p>
          )}
          <div class="own-actions own-save">
            <button type="submit" class="primary" disabled={isSaving}>
              {t(isSaving ? 'own.saving' : 'own.save')}
            </button>
            <a class="more" href={hrefTo(id === 'new' ? 'own' : 'card', id === 'new' ? undefined : id)}>
              {t('own.toCard')}
            </a>
            <span role="status">{isSaved && t('own.saved')}</span>
          </div>
        </form>
        <Preview content={content} />
      </div>
    </>
  );
}
