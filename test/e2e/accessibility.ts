import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { poll } from "./poll";

/**
 * Expects the page and its pane to have no accessibility faults that a machine can find. A fault of a moment, such as
 * the color of a button that is just being enabled, is none; one that stays is.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await poll(
    async () => {
      const { violations } = await new AxeBuilder({ page }).include(["#pane-frame", "body"]).analyze();
      return violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]);
    },
    (faults) => expect(faults).toEqual([]),
  );
}
