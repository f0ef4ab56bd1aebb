/** Of a row of the history, in CSS pixels, as in the style sheet. */
export const rowHeight = 54;
