/**
 * Makes a function that asks and passes the answer on. Drops an answer that comes after the answer
 * to a later question, because it tells of an earlier state.
 */
export function answersInOrder<T>(ask: () => Promise<T>, onAnswer: (answer: T) => void): () => Promise<void> {
  let asked = 0;
  let answered = 0;
  return async () => {
    asked += 1;
    const question = asked;
    const answer = await ask();
    if (question < answered) return;
    answered = question;
    onAnswer(answer);
  };
}
