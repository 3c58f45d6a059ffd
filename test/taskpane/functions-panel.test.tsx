/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { CONTRACTS } from "../../src/functions/contracts/contracts";
import { HELP } from "../../src/functions/help/help";
import { findFunctions } from "../../src/taskpane/find-functions";
import { FunctionsPanel } from "../../src/taskpane/functions-panel";

let root: Root;
let page: HTMLElement;
const inserted: string[] = [];

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));

beforeEach(async () => {
  inserted.length = 0;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  await act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <FunctionsPanel onInsert={(formula) => inserted.push(formula)} />
      </FluentProvider>,
    ),
  );
});

afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
});

function button(name: string): HTMLElement {
  const found = [...page.querySelectorAll<HTMLElement>("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`The panel has no button "${name}".`);
  return found;
}

async function press(name: string): Promise<void> {
  await act(async () => button(name).click());
}

async function search(text: string): Promise<void> {
  const box = page.querySelector<HTMLInputElement>("input")!;
  await act(async () => {
    // React listens to the property of the prototype.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const listed = (): (string | null)[] =>
  [...page.querySelectorAll("h4")].map(({ textContent }) => textContent);

describe("the function browser", () => {
  test("is closed until it is asked for", async () => {
    expect(listed()).toEqual([]);
    expect(button("Browse the FLEX functions").getAttribute("aria-expanded")).toBe("false");
    await press("Browse the FLEX functions");
    expect(listed()).toEqual(Object.keys(CONTRACTS));
    expect(button("Close the list").getAttribute("aria-expanded")).toBe("true");
  });

  test("finds functions by what they are about, and says how many", async () => {
    await press("Browse the FLEX functions");
    await search("break-even");
    expect(listed()).toContain("PUBLISHEDCHECK");
    expect(listed()).not.toContain("LEDGER");
    expect(page.querySelector('[role="status"]')!.textContent).toBe(`${listed().length} functions`);
  });

  test("says so where nothing is found", async () => {
    await press("Browse the FLEX functions");
    await search("pivot");
    expect(listed()).toEqual([]);
    expect(page.querySelector('[role="status"]')!.textContent).toBe(
      'No function has "pivot". Try another word.',
    );
  });

  test("shows what a function takes and inserts its example", async () => {
    await press("Browse the FLEX functions");
    await search("expirywaste");
    await press("EXPIRYWASTE");
    expect(page.textContent).toContain("FLEX.EXPIRYWASTE(bought, used, tokenPrice)");
    expect(page.textContent).toContain(HELP.EXPIRYWASTE.summary);
    expect(page.querySelector("a")!.getAttribute("href")).toBe("help/functions.html#expirywaste");
    await press("Insert example of EXPIRYWASTE");
    expect(inserted).toEqual(["=FLEX.EXPIRYWASTE(40000,30000,5)"]);
  });
});

describe("a search of functions", () => {
  test.each<[search: string, first: string]>([
    ["break", "BREAKEVEN"],
    ["BALANCE", "BALANCE"],
    ["seat mix", "SEATMIX"],
    ["runs out", "RUNOUT"],
    ["dispute vendor", "AUDIT"],
  ])("for %j begins with %s", (text, first) => {
    const ids = findFunctions(text).flatMap((group) => group.ids);
    expect(ids[0]).toBe(first);
  });

  test("that is blank lists every function once", () => {
    expect(findFunctions("  ").flatMap((group) => group.ids)).toEqual(Object.keys(CONTRACTS));
  });
});
