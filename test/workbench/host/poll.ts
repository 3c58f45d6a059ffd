const PAUSE = 5;
const PATIENCE = 4_000;

/** Waits until a condition holds; fails with what it was waiting for after four seconds. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
