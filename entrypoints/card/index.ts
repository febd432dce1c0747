import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCardScript } from '../../page/card/card-script.ts';
import { createWalk } from '../../page/card/mention-navigation.ts';
import { prepareCard } from './card-host.tsx';
import { noteSelection } from './note-box.tsx';

/** The card's half of the content script; see `content/card-script.ts` for when and how it comes into a page. */
export default defineUnlistedScript(() => offerCardScript({ prepareCard, createWalk, noteSelection }));
