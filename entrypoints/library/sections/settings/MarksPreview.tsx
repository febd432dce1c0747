import '../../../../page/marks/marks.css';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import type { EntityKind } from '../../../../data/pack/entity-kinds.ts';
import { OWN_PACK, qualifiedId } from '../../../../data/pack/qualified-id.ts';
import { MARKED_KINDS, type MarkedKind, type MarkStyles } from '../../../../data/settings/mark-styles.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import { markedMentions } from '../../../../page/marks/marked-mentions.ts';
import { createMarks } from '../../../../page/marks/marks.ts';
import { runToEnd } from '../../../../page/reading/run-to-end.ts';

interface Props {
  marked: Settings['marked'];
  styles: MarkStyles;
}

/** The person is named twice, for "the first in each section". */
const SHOWN: readonly MarkedKind[] = [...MARKED_KINDS, 'person'];

/** Sample names with the chosen marks, on a light and on a dark ground. */
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
        const shown = (element as HTMLElement).dataset.kind as MarkedKind;
        const kind: EntityKind = shown === 'own' ? 'term' : shown;
        const entity = shown === 'own' ? qualifiedId(OWN_PACK, shown) : shown;
        return { entity, kind, ambiguous: false, range };
      });
      return runToEnd(markedMentions([places], { marked, markStyles: styles, neverMarked: [] }, ground));
    });
    // Few enough to be painted in one go.
    runToEnd(createMarks(lifetime.signal).paint(shown, styles));
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
                <span data-kind={kind}>{t(`settings.sample.${kind}`)}</span>
                {i < SHOWN.length - 1 && ' · '}
              </span>
            ))}
          </p>
        </figure>
      ))}
    </div>
  );
}
