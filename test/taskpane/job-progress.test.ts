import { phaseText, progressText, progressValue } from "../../src/taskpane/job-progress";

describe("progress of a run", () => {
  test("moves forward from phase to phase and ends at 1", () => {
    const values = (["reading", "analyzing", "writing"] as const).flatMap((phase) =>
      [0, 0.5, 1].map((done) => progressValue({ phase, done, detail: "" })),
    );
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBe(1);
  });

  test("never leaves the bar", () => {
    expect(progressValue({ phase: "writing", done: 2, detail: "" })).toBe(1);
    expect(progressValue({ phase: "reading", done: -1, detail: "" })).toBe(0);
  });

  test("is told with what is being worked on", () => {
    expect(progressText({ phase: "writing", done: 0, detail: "Flex Users" })).toBe("Writing Flex Users");
    expect(progressText({ phase: "analyzing", done: 0, detail: "" })).toBe("Analyzing");
  });

  test("is spoken once a phase", () => {
    expect(phaseText({ phase: "reading", done: 0.1, detail: "10000 rows" })).toBe(
      phaseText({ phase: "reading", done: 0.2, detail: "20000 rows" }),
    );
  });
});
