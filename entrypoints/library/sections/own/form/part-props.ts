import type { OwnCardContent } from '../../../../../data/own/own-card.ts';

/** What each part of the form is given. */
export interface PartProps {
  content: OwnCardContent;
  onChange: (change: Partial<OwnCardContent>) => void;
}
