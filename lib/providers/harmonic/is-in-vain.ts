/** So many questions in a row that bring nothing: the vendor has forgotten these people, or its answers are not understood.
 * To ask for thousands one by one would take a quarter of an hour, and bring nothing. */
const mostInVain = 20;

/** How many questions may bring nothing where so many people are told of: those are worth as many, for whoever comes after
 * may be paid for. */
export function mostInVainBeside(told: number): number {
  return Math.max(mostInVain, told);
}

/** Did the last ones, so many, all bring nothing? */
export function isInVain<Answer>(
  answers: readonly Answer[],
  isNothing: (answer: Answer) => boolean,
  most: number,
): boolean {
  return answers.length >= most && answers.slice(-most).every(isNothing);
}
