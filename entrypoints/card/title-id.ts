/** The id of the card's title, which names the dialog. */
export const TITLE_ID = 'ficha-card-title';
