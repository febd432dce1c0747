import type { ComponentChildren } from 'preact';
import cardCss from '../../../components/card/card.css?inline';
import statementsCss from '../../../components/facts/facts.css?inline';
import pagesCss from '../../../components/pages.css?inline';
import { InPlaceCardContent } from '../../../components/tab/InPlaceCardContent.tsx';
import inPlaceCardCss from '../../../components/tab/in-place-card.css?inline';
import pageAccessCss from '../../../components/tab/page-access.css?inline';
import { TabMessage } from '../../../components/tab/TabMessage.tsx';
import tokensCss from '../../../components/tokens.css?inline';
import type { CardData } from '../../../data/facts/card-data.ts';
import type { PageEvent } from '../../../data/facts/page-events.ts';
import type { NamedOnPage } from '../../../data/messaging/tab-state.ts';
import { PageNames } from '../../../entrypoints/popup/PageNames.tsx';
import popupCss from '../../../entrypoints/popup/popup.css?inline';
import { EventStrip } from '../../../entrypoints/sidepanel/EventStrip.tsx';
import { NameRow } from '../../../entrypoints/sidepanel/NameRow.tsx';
import panelCss from '../../../entrypoints/sidepanel/sidepanel.css?inline';
import type { GalleryGroup } from '../group.ts';
import { BARE_CARD, CARD, ENTITY, RELATED } from '../sample-card.ts';

const named = (entity: Pick<NamedOnPage, 'id' | 'kind' | 'name' | 'line'>, count: number, confidence: number) => ({
  id: entity.id,
  kind: entity.kind,
  name: entity.name,
  line: entity.line,
  count,
  confidence,
  ambiguous: confidence < 0.6,
  frames: [],
});
const NAMES: NamedOnPage[] = [
  named(ENTITY, 5, 0.97),
  named(BARE_CARD.entity, 1, 0.55),
  ...RELATED.map((related) => named(related, 2, 0.8)),
];

const event = (id: string, date: string, isNamed = false): PageEvent => ({
  id,
  name: { en: `The event called ${id}`, es: `El acontecimiento llamado ${id}` },
  date,
  isNamed,
  tiedTo: [],
});
const EVENTS = [
  event('harbour strike', '1988-03'),
  event('siege of the town hall', '1991-11-03', true),
  event('second siege', '1991-12', true),
  event('long trial', '1999/2004'),
  event('pardon', '2017-12-24'),
];

const nothing = () => {};
const ask = async () => false;

/** Limits the styles of one window to its states, without changing their specificity. */
const within = (css: string, name: string) =>
  `:where(.${name}) { ${css.replaceAll(/(?<![\w.#-])main(?=\s*\{)/g, '& > main')} }`;
const popup = (children: ComponentChildren) => (
  <div class="in-popup">
    <main>{children}</main>
  </div>
);
const panel = (children: ComponentChildren) => (
  <div class="in-panel">
    <main>{children}</main>
  </div>
);

const panelCard = (card: CardData) =>
  panel(
    <InPlaceCardContent
      card={card}
      back={
        <button type="button" class="more">
          ←
        </button>
      }
      notes={null}
      onPage={[]}
      onOpen={nothing}
    />,
  );

export const group: GalleryGroup = {
  title: 'Names on a page',
  css: [
    tokensCss,
    pagesCss,
    statementsCss,
    pageAccessCss,
    cardCss,
    inPlaceCardCss,
    within(popupCss, 'in-popup'),
    within(panelCss, 'in-panel'),
  ],
  widths: [376, 320],
  states: [
    { name: 'popup: names', show: () => popup(<PageNames names={NAMES} onOpen={nothing} />) },
    { name: 'popup: none', show: () => popup(<PageNames names={[]} onOpen={nothing} />) },
    {
      name: 'popup: off here',
      show: () =>
        popup(<TabMessage tab={{ state: 'off', site: 'diario.example' }} askToReadPages={ask} onTurnOn={nothing} />),
    },
    {
      name: 'popup: not running yet',
      show: () =>
        popup(<TabMessage tab={{ state: 'silent', site: 'diario.example' }} askToReadPages={ask} onTurnOn={nothing} />),
    },
    ...(['closed', 'pdf', 'canvas', 'own'] as const).map((why) => ({
      name: `popup: unreadable, ${why}`,
      show: () => popup(<TabMessage tab={{ state: 'unreadable', why }} askToReadPages={ask} onTurnOn={nothing} />),
    })),
    {
      name: 'popup: may not read pages, refused',
      show: () => popup(<TabMessage tab={{ state: 'not-allowed' }} askToReadPages={ask} onTurnOn={nothing} />),
      act: (root) => root.querySelector('button')?.click(),
    },
    {
      name: 'side panel: names, the first shown',
      show: () =>
        panel(
          <ul class="page-names">
            {NAMES.map((one, index) => (
              <NameRow
                key={one.id}
                named={one}
                shown={index === 0 ? 1 : undefined}
                neverMarked={index === 1}
                onShow={nothing}
                onOpen={nothing}
              />
            ))}
          </ul>,
        ),
    },
    {
      name: 'side panel: the events around the names',
      show: () => panel(<EventStrip events={EVENTS} onOpen={nothing} />),
      act: (root) => root.querySelector('summary')?.click(),
    },
    { name: 'side panel: a card', show: () => panelCard(CARD) },
    { name: 'side panel: a card of the least that there may be', show: () => panelCard(BARE_CARD) },
  ],
};
