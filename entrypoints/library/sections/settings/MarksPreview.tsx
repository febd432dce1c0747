import '../../../../page/marks/marks.css';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { MARKED_KINDS, type MarkedKind, type MarkStyles } from '../../../../data/settings/mark-styles.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import { drain } from '../../../../linking/text/run-to-end.ts';
import { markedMentions } from '../../../../page/marks/marked-mentions.ts';
import { createMarks } from '../../../../page/marks/marks.ts';

interface Props {
  marked: Settings['marked'];
  styles: MarkStyles;
}

/** Invented names would tell nothing of how real ones look; these stand for their kinds only. */
const SAMPLES: Record<MarkedKind, { en: string; es: string }> = {
  person: { en: 'Alberto Fujimori', es: 'Alberto Fujimori' },
  organization: { en: 'Grupo Colina', es: 'Grupo Colina' },
  event: { en: 'Barrios Altos massacre', es: 'masacre de Barrios Altos' },
  place: { en: 'La Cantuta University', es: 'Universidad La Cantuta' },
  law: { en: 'Constitution of 1993', es: 'Constitución de 1993' },
  term: { en: 'Fujishock', es: 'fujishock' },
};

/** The person is named twice, for "the first in each section". */
const SHOWN: readonly MarkedKind[] = [...MARKED_KINDS, 'person'];

/**
 * Names marked as they will be, on light and on dark ground: painted by the very code that paints
 * pages.
 */
export function MarksPreview({ marked, styles }: Props) {
  const { t, lang } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are other text in another language.
  useEffect(() => {
    const lifetime = new AbortController();
    const grounds = [...(box.current?.querySelectorAll('.ground') ?? [])];
    const shown = grounds.flatMap((ground) => {
      const places = [...ground.querySelectorAll('[data-kind]')].map((element) => {
        const range = new StaticRange({
          startContainer: element,
          startOffset: 0,
          endContainer: element,
          endOffset: element.childNodes.length,
        });
        const kind = (element as HTMLElement).dataset.kind as MarkedKind;
        return { entity: kind, kind, ambiguous: false, range };
      });
      return drain(markedMentions([places], { marked, markStyles: styles }, ground));
    });
    // Few enough to be painted in one go.
    drain(createMarks(lifetime.signal).paint(shown, styles));
    return () => lifetime.abort();
  }, [marked, styles, lang]);
  return (
    <div class="marks-preview" ref={box}>
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground} class={`ground ground-${ground}`}>
          <figcaption>{t(`settings.ground.${ground}`)}</figcaption>
          <p>
            {SHOWN.map((kind, i) => (
              <span key={i}>
                <span data-kind={kind}>{SAMPLES[kind][lang]}</span>
                {i < SHOWN.length - 1 && ' · '}
              </span>
            ))}
          </p>
        </figure>
      ))}
    </div>
  );
}
