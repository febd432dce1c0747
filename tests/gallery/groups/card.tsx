import { Card } from '../../../components/card/Card.tsx';
import { CardMessage } from '../../../components/card/CardMessage.tsx';
import cardCss from '../../../components/card/card.css?inline';
import statementsCss from '../../../components/facts/facts.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { GalleryGroup } from '../group.ts';
import { BARE_CARD, CARD } from '../sample-card.ts';

const nothing = () => {};
const handlers = {
  onWriting: nothing,
  onOpen: nothing,
  onBack: nothing,
  onClose: nothing,
  onPin: nothing,
  onNext: nothing,
  onFull: nothing,
  copy: async () => true,
};

export const group: GalleryGroup = {
  title: 'Card',
  css: [tokensCss, statementsCss, cardCss],
  widths: [376, 320],
  states: [
    {
      name: 'as it opens',
      show: () => (
        <div class="card">
          <Card card={CARD} titleId="opens" timesOnPage={5} writing={false} {...handlers} />
        </div>
      ),
    },
    {
      name: 'a fact unfolded, copied',
      show: () => (
        <div class="card">
          <Card card={CARD} titleId="unfolded" path={['Puerto Sereno']} writing={false} {...handlers} />
        </div>
      ),
      act: (root) => root.querySelector<HTMLElement>('.fact-foot .icon-button')?.click(),
    },
    {
      name: 'without facts, with a long name',
      show: () => (
        <div class="card">
          <Card card={BARE_CARD} titleId="bare" timesOnPage={1} writing={false} {...handlers} />
        </div>
      ),
    },
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
