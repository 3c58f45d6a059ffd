const PAUSE = 50;

/**
 * Asks again and again until the answer is as expected.
 *
 * @param ask may throw while the page is not there yet
 * @param expect throws while the answer is not the expected one
 * @param within milliseconds
 * @throws the last failure
 */
export async function poll<T>(
  ask: () => Promise<T>,
  expect: (answer: T) => void,
  within = 30_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    try {
      const answer = await ask();
      expect(answer);
      return answer;
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
