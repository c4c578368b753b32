/** Most messages chosen at once. */
export const MAX_CHOSEN = 200;
/** Most messages in one basket. */
export const MAX_BASKET_ITEMS = 500;
/** Longest note on a message, in characters. */
export const MAX_NOTE_LENGTH = 500;
