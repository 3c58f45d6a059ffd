import { exportDay } from "../../src/cli/export-day";
import { serialOf } from "../../src/flex/dates";
import type { CommandIo } from "../../src/cli/command-io";

const io = (changed: Readonly<Record<string, Date>>): CommandIo => ({
  readFile: () => Promise.reject(new Error("not read")),
  writeFile: () => Promise.reject(new Error("not written")),
  changedAt: (path) => Promise.resolve(changed[path]!),
  stdout: () => undefined,
  stderr: () => undefined,
});

describe("the day of export", () => {
  test("is the local day of the last change to any of the files", async () => {
    const changed = { a: new Date(2026, 2, 2, 23, 59), b: new Date(2026, 2, 1) };
    expect(await exportDay(["a", "b"], io(changed))).toBe(serialOf(2026, 3, 2));
  });

  test("is unknown where the files do not tell", async () => {
    expect(await exportDay(["a"], { ...io({}), changedAt: undefined })).toBeNull();
  });
});
