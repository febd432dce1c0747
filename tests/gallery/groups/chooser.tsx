import type { ComponentProps } from 'preact';
import { CandidateChooser } from '../../../components/card/CandidateChooser.tsx';
import { Card } from '../../../components/card/Card.tsx';
import { CardMessage } from '../../../components/card/CardMessage.tsx';
import { CorrectionNote, type RememberState } from '../../../components/card/CorrectionNote.tsx';
import cardCss from '../../../components/card/card.css?inline';
import statementsCss from '../../../components/facts/facts.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { GalleryGroup, GalleryState } from '../group.ts';
import { CARD, ENTITY } from '../sample-card.ts';

const nothing = () => {};

const { id, kind, name, line } = ENTITY;
const CANDIDATES = [
  { id, kind, name, line, confidence: 0.53, namedNearby: ['Puerto Sereno', 'Harbour List'] },
  {
    id: 'luis-quispe',
    kind: 'person' as const,
    name: { en: 'Luis Quispe', es: 'Luis Quispe' },
    line: {
      en: 'businessman, brother of the mayor, owner of the firm that built the south pier',
      es: 'empresario, hermano de la alcaldesa, dueño de la empresa que construyó el muelle sur',
    },
    confidence: 0.41,
  },
];

const correction = (remembered: RememberState, to?: string) => (
  <CorrectionNote
    surface="Quispe"
    name={to}
    site="diario.example"
    remembered={remembered}
    onUndo={nothing}
    onRemember={nothing}
  />
);

const inCard = (title: string, content: GalleryState['show']): GalleryState => ({
  name: title,
  show: () => <div class="card">{content()}</div>,
});

function choice(title: string, props: Partial<ComponentProps<typeof CandidateChooser>> = {}): GalleryState {
  return inCard(title, () => (
    <CandidateChooser
      titleId={title.replaceAll(' ', '-')}
      surface="Quispe"
      candidates={CANDIDATES}
      onChoose={nothing}
      onClose={nothing}
      {...props}
    />
  ));
}

const corrected = (title: string, remembered: RememberState) =>
  inCard(title, () => (
    <Card
      card={CARD}
      titleId={title.replaceAll(' ', '-')}
      correction={correction(remembered, 'Ana Quispe')}
      writing={false}
      onWriting={nothing}
      onOpen={nothing}
      onBack={nothing}
      onClose={nothing}
      onOpenFullCard={nothing}
    />
  ));

export const group: GalleryGroup = {
  title: 'Which entity a name means',
  css: [tokensCss, statementsCss, cardCss],
  widths: [376, 320, 360],
  states: [
    choice('two are plausible'),
    choice('one was taken and the reader asks', { chosen: id, reason: '…', onBack: nothing }),
    choice('only one is known', { candidates: CANDIDATES.slice(0, 1), chosen: id, reason: '…', onBack: nothing }),
    choice('none of them', { correction: correction('no') }),
    corrected('corrected', 'no'),
    corrected('corrected and remembered', 'yes'),
    corrected('corrected but not stored', 'failed'),
    inCard('failed', () => <CardMessage text="…" onRetry={nothing} />),
    {
      name: 'a sheet',
      show: () => (
        <div class="card sheet" style={{ position: 'static', maxHeight: 'none' }}>
          <Card
            card={CARD}
            titleId="sheet"
            writing={false}
            onWriting={nothing}
            onOpen={nothing}
            onBack={nothing}
            onClose={nothing}
            onOpenFullCard={nothing}
          />
        </div>
      ),
    },
  ],
};
