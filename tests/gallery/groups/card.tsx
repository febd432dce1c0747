import type { ComponentProps } from 'preact';
import { Card } from '../../../components/card/Card.tsx';
import { CardMessage } from '../../../components/card/CardMessage.tsx';
import cardCss from '../../../components/card/card.css?inline';
import statementsCss from '../../../components/facts/facts.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { GalleryGroup, GalleryState } from '../group.ts';
import { BARE_CARD, CARD } from '../sample-card.ts';
import { EVENT_CARD, LAW_CARD, LONG_CARD, PLACE_CARD } from '../sample-kinds.ts';

const nothing = () => {};

type CardProps = ComponentProps<typeof Card>;

const HANDLERS = {
  writing: false,
  onWriting: nothing,
  onOpen: nothing,
  onBack: nothing,
  onClose: nothing,
  onPin: nothing,
  onOpenFullCard: nothing,
  copy: async () => true,
  factAddress: () => 'https://library.example/fact',
  issuesUrl: 'https://ficha.example/issues',
  options: {
    site: 'diario.example',
    timesOnPage: 5,
    onShowNext: nothing,
    onShowPrevious: nothing,
    onOpenTimeline: nothing,
    onSomeoneElse: nothing,
    onTurn: async () => 'failed' as const,
  },
};

const NOTES: Partial<CardProps> = {
  notes: { count: 2, newest: 'Ask the archive for the minutes of the council of March 2009, which nobody has seen' },
  notesSlot: <p>…</p>,
};

function state(
  name: string,
  card: CardProps['card'],
  { act, form, ...props }: Partial<CardProps> & Pick<GalleryState, 'act'> & { form?: object } = {},
): GalleryState {
  return {
    name,
    show: () => (
      <div class="card" {...form}>
        <Card card={card} titleId={name.replaceAll(' ', '-')} {...HANDLERS} {...props} />
      </div>
    ),
    ...(act ? { act } : {}),
  };
}

const press = (selector: string) => (root: HTMLElement) => root.querySelector<HTMLElement>(selector)?.click();

export const group: GalleryGroup = {
  title: 'Card',
  css: [tokensCss, statementsCss, cardCss],
  widths: [376, 320, 360, 768, 1280],
  states: [
    state('a person', CARD, { onPage: ['pier-case', 'luis-quispe'], ...NOTES }),
    state('an event with a map and two disputes', EVENT_CARD),
    state('an organisation with a long brief', LONG_CARD),
    state('a law', LAW_CARD),
    state('a place', PLACE_CARD, { alsoMeans: 'Puerto' }),
    state('a fact unfolded', CARD, { path: ['Puerto Sereno'], act: press('.token') }),
    state('disputes unfolded', EVENT_CARD, { act: press('.strip-doubt button') }),
    state('notes unfolded', LAW_CARD, { ...NOTES, act: press('.strip-note button') }),
    state('related names unfolded', LAW_CARD, { act: press('.strip-more') }),
    state('options', PLACE_CARD, { act: press('[aria-controls="ficha-card-options"]') }),
    state('a note being written', CARD, { writing: true, notesSlot: <p>…</p> }),
    state('without facts, with a long name', BARE_CARD),
    state('small', LAW_CARD, { form: { 'data-size': 's' } }),
    state('large', LAW_CARD, { form: { 'data-size': 'l' } }),
    state('always light', LAW_CARD, { form: { 'data-theme': 'light' } }),
    state('always dark', LAW_CARD, { form: { 'data-theme': 'dark' } }),
    {
      name: 'loading',
      show: () => (
        <div class="card">
          <CardMessage text="…" busy />
        </div>
      ),
    },
  ],
};
