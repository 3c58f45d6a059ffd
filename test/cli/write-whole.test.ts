import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../../src/cli/write-whole";

const BYTES = new TextEncoder().encode("new");

describe("writing a file whole", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "flexlens-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("makes a new one or takes the place of an old one, and leaves nothing beside it", async () => {
    for (const name of ["new.xlsx", "new.xlsx"]) {
      await writeWhole(join(folder, name), BYTES);
      expect(readdirSync(folder)).toEqual(["new.xlsx"]);
      expect(readFileSync(join(folder, name), "utf8")).toBe("new");
    }
  });

  test("leaves the old one where the new one cannot be written", async () => {
    writeFileSync(join(folder, "old.xlsx"), "old");
    mkdirSync(join(folder, "old.xlsx.part"));
    await expect(writeWhole(join(folder, "old.xlsx"), BYTES)).rejects.toMatchObject({ code: "EISDIR" });
    expect(readFileSync(join(folder, "old.xlsx"), "utf8")).toBe("old");
  });

  test("writes through a link", async () => {
    writeFileSync(join(folder, "old.xlsx"), "old");
    symlinkSync(join(folder, "old.xlsx"), join(folder, "link.xlsx"));
    await writeWhole(join(folder, "link.xlsx"), BYTES);
    expect(readFileSync(join(folder, "old.xlsx"), "utf8")).toBe("new");
  });

  test("refuses a folder, and a folder that is not there", async () => {
    await expect(writeWhole(folder, BYTES)).rejects.toMatchObject({ code: "EISDIR" });
    await expect(writeWhole(join(folder, "none", "a.xlsx"), BYTES)).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual([]);
  });
});
