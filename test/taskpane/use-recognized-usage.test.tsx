/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { keepCorrections, recognizeUsage, type RecognizedUsage } from "../../src/excel/recognize-usage";
import type { UsageRegion } from "../../src/excel/usage-region";
import type { Corrections } from "../../src/intake/recognition";
import { useRecognizedUsage, type UsageState } from "../../src/taskpane/use-recognized-usage";

jest.mock("../../src/excel/recognize-usage");

/** Looks that have not been answered yet, in their order. */
const looks: ((corrections: Corrections) => Promise<void>)[] = [];
let root: Root;
let shown: UsageState;
let correct: (corrections: Corrections) => Promise<void>;

function Probe({ region }: { readonly region: UsageRegion | null }): null {
  [shown, correct] = useRecognizedUsage(region);
  return null;
}

/** Does something and lets promises and React follow. */
const settle = (work: () => void): Promise<void> =>
  act(async () => {
    work();
    await Promise.resolve();
  });
const show = (address: string | null): Promise<void> =>
  settle(() =>
    root.render(<Probe region={address === null ? null : ({ sheet: "Usage", address } as UsageRegion)} />),
  );
const correctionsShown = (): unknown => shown.status === "recognized" && shown.usage.corrections;

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
beforeEach(() => {
  looks.length = 0;
  jest.mocked(keepCorrections).mockResolvedValue(undefined);
  jest.mocked(recognizeUsage).mockImplementation(
    () =>
      new Promise((resolve) => {
        looks.push((corrections) => settle(() => resolve({ key: {}, corrections } as RecognizedUsage)));
      }),
  );
  root = createRoot(document.createElement("div"));
});
afterEach(() => settle(() => root.unmount()));

describe("the recognized usage", () => {
  test("shows a correction although a look that began before it ends after it", async () => {
    await show("A1:D9");
    await looks[0]!({});
    await show("A1:D9");
    await settle(() => void correct({ visibleRowsOnly: true }));
    await looks[2]!({ visibleRowsOnly: true });
    await looks[1]!({});
    expect(correctionsShown()).toEqual({ visibleRowsOnly: true });
  });

  test("is that of the range selected last, whichever look ends last", async () => {
    await show("A1:D9");
    await show("F1:I9");
    await looks[1]!({ dateOrder: "dmy" });
    await looks[0]!({ dateOrder: "mdy" });
    expect(correctionsShown()).toEqual({ dateOrder: "dmy" });
    await show(null);
    expect(shown).toEqual({ status: "none" });
  });

  test("is not that of a range that was left while its correction was kept", async () => {
    await show("A1:D9");
    await looks[0]!({});
    let kept: () => void = () => undefined;
    jest.mocked(keepCorrections).mockReturnValue(new Promise((resolve) => (kept = resolve)));
    await settle(() => void correct({ dateOrder: "dmy" }));
    await show("F1:I9");
    await looks[1]!({ dateOrder: "mdy" });
    await settle(() => kept());
    expect(looks).toHaveLength(2);
    expect(correctionsShown()).toEqual({ dateOrder: "mdy" });
  });
});
