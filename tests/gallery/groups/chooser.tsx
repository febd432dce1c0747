import { CandidateChooser } from '../../../components/card/CandidateChooser.tsx';
import { Card } from '../../../components/card/Card.tsx';
import { CardMessage } from '../../../components/card/CardMessage.tsx';
import { CorrectionNote, type RememberState } from '../../../components/card/CorrectionNote.tsx';
import cardCss from '../../../components/card/card.css?inline';
import statementsCss from '../../../components/facts/facts.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { GalleryGroup } from '../group.ts';
import { BARE_CARD, CARD, ENTITY } from '../sample-card.ts';

const nothing = () => {};

const { id, kind, name, line } = ENTITY;
const CANDIDATES = [
  { id, kind, name, line, confidence: 0.53 },
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

interface StateOptions {
  ambiguous?: boolean;
  asked?: boolean;
  sure?: boolean;
  corrected?: RememberState;
  toNone?: boolean;
  writing?: boolean;
}

/** A card with the choice between candidates, or with the note on a correction. */
function show({ ambiguous = false, asked = false, sure = false, corrected, toNone, writing = false }: StateOptions) {
  const chooser = corrected ? (
    <CorrectionNote
      surface="Quispe"
      name={toNone ? undefined : 'Ana Quispe'}
      site="diario.example"
      remembered={corrected}
      onUndo={nothing}
      onRemember={nothing}
    />
  ) : (
    <CandidateChooser
      surface="Quispe"
      candidates={sure ? CANDIDATES.slice(0, 1) : CANDIDATES}
      chosen={id}
      ambiguous={ambiguous}
      requested={asked}
      reason="…"
      onCorrect={nothing}
    />
  );
  return (
    <div class="card">
      <Card
        card={{ ...BARE_CARD, entity: ENTITY }}
        titleId={`chooser-${JSON.stringify({ ambiguous, asked, sure, corrected, toNone })}`}
        timesOnPage={2}
        chooser={chooser}
        options={{ site: 'diario.example', onNotRight: nothing, onTurnOff: async () => false }}
        writing={writing}
        onWriting={nothing}
        onOpen={nothing}
        onBack={nothing}
        onClose={nothing}
        onPin={nothing}
        onShowNext={nothing}
        onOpenFullCard={nothing}
      />
    </div>
  );
}

const press = (selector: string) => (root: HTMLElement) => root.querySelector<HTMLElement>(selector)?.click();

export const group: GalleryGroup = {
  title: 'Whom a name means, and a card’s options',
  css: [tokensCss, statementsCss, cardCss],
  widths: [376, 320],
  states: [
    { name: 'two are plausible', show: () => show({ ambiguous: true }) },
    { name: 'one is likelier', show: () => show({}) },
    { name: 'one is likelier, the others unfolded', show: () => show({}), act: press('.chooser .text-button') },
    { name: 'sure, and asked for all that', show: () => show({ sure: true, asked: true }) },
    { name: 'corrected', show: () => show({ corrected: 'no' }) },
    { name: 'corrected and remembered', show: () => show({ corrected: 'yes' }) },
    { name: 'corrected, not stored', show: () => show({ corrected: 'failed' }) },
    { name: 'none of ours', show: () => show({ corrected: 'no', toNone: true }) },
    { name: 'options', show: () => show({ sure: true }), act: press('[aria-controls]') },
    {
      name: 'failed',
      show: () => (
        <div class="card">
          <CardMessage text="…" onRetry={nothing} />
        </div>
      ),
    },
    {
      name: 'all of a sheet, with its line of time',
      show: () => (
        <div class="card sheet" style={{ position: 'static', maxHeight: 'none' }}>
          <Card
            card={CARD}
            titleId="strip"
            writing={false}
            onWriting={nothing}
            onOpen={nothing}
            onBack={nothing}
            onClose={nothing}
            onOpenTimeline={nothing}
          />
        </div>
      ),
    },
  ],
};
