/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { NoExcel } from "../../src/taskpane/no-excel";

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  });
  jest.useFakeTimers();
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  jest.useRealTimers();
});

const SENTENCE = "FlexLens works inside Excel, and this page was opened outside of it.";

describe("the page without Excel", () => {
  test("says that it needs Excel and how to get there", async () => {
    await act(async () => root.render(<NoExcel waiting={false} />));
    expect(page.textContent).toContain(SENTENCE);
  });

  test("waits for Excel first, but not for ever", async () => {
    await act(async () => root.render(<NoExcel waiting />));
    expect(page.textContent).toContain("Connecting to Excel");
    expect(page.textContent).not.toContain(SENTENCE);
    await act(async () => void jest.advanceTimersByTime(60_000));
    expect(page.textContent).toContain(SENTENCE);
  });
});
