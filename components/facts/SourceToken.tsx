import type { Citation, Source } from '../../data/pack/schema.ts';
import { StandingIcon } from '../icons/StandingIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { shortPublisher } from './publisher-name.ts';

interface Props {
  /** The strongest first. */
  citations: readonly Citation[];
  sources: Record<string, Source>;
  isOpen: boolean;
  /** Id of the element that the button unfolds. */
  controls: string;
  onToggle: () => void;
}

/** A button with the strongest source of a fact and the number of the others; it unfolds them. */
export function SourceToken({ citations, sources, isOpen, controls, onToggle }: Props) {
  const { t, count, lang } = useTexts();
  const cited = [...new Set(citations.map(({ source }) => source))].flatMap((id) => sources[id] ?? []);
  const [strongest] = cited;
  const others = cited.length - 1;
  return (
    <button type="button" class="token" aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
      {strongest ? (
        <>
          <StandingIcon standing={strongest.standing} />
          <span class="visually-hidden">
            {t('card.sourceLabel')} {t(`standing.${strongest.standing}`)},{' '}
          </span>
          <span class="token-name">{shortPublisher(strongest, lang)}</span>
          {/* The standpoint of a party's paper stands beside its name. */}
          {strongest.tag && <span class="token-tag">{` (${strongest.tag[lang]})`}</span>}
          {others > 0 && (
            <>
              {/* The space that does not break keeps the number from a line of its own. */}
              <span class="token-more" aria-hidden="true">{`\u00a0+${others}`}</span>{' '}
              <span class="visually-hidden">{count('card.andMore', others)}</span>
            </>
          )}
        </>
      ) : (
        t('card.showFact')
      )}
    </button>
  );
}
