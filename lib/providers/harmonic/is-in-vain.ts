/** So many questions in a row that bring nothing: the vendor has forgotten these people, or its answers are not understood.
 * To ask for thousands one by one would take a quarter of an hour, and bring nothing. */
const mostInVain = 20;

/** Did the last ones all bring nothing? */
export function isInVain<Answer>(
  answers: readonly Answer[],
  isNothing: (answer: Answer) => boolean,
  most = mostInVain,
): boolean {
  return answers.length >= most && answers.slice(-most).every(isNothing);
}
