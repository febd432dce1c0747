/** Answers that overtake each other. */
import { expect, test } from 'vitest';
import { answersInOrder } from '../../../components/tab/answers-in-order.ts';

/** Asks twice; the questions are answered by hand. */
function askTwice() {
  const questions = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
  const shown: string[] = [];
  const waiting = questions.map(({ promise }) => promise);
  const ask = answersInOrder(
    () => waiting.shift() ?? Promise.reject(new Error('asked too often')),
    (answer) => shown.push(answer),
  );
  const done = Promise.all([ask(), ask()]);
  return { first: questions[0], second: questions[1], shown, done };
}

test('an answer that comes after that of a later question is dropped', async () => {
  const { first, second, shown, done } = askTwice();
  second.resolve('off');
  await second.promise;
  first.resolve('on');
  await done;
  expect(shown).toEqual(['off']);
});

test('answers that come in order are all passed on', async () => {
  const { first, second, shown, done } = askTwice();
  first.resolve('on');
  await first.promise;
  second.resolve('off');
  await done;
  expect(shown).toEqual(['on', 'off']);
});
