import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { manifestText, PROJECT } from "./manifest-file";

const SCHEMA = path.join(PROJECT, "..", "shared", "manifest-xsd", "OfficeAppManifestV1_1.xsd");

/** What the schema objects to, "" if nothing. */
function objections(xml: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "flexlens-manifest-"));
  try {
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, xml);
    const run = spawnSync(process.execPath, [path.join(__dirname, "check-schema.mjs"), file, SCHEMA], {
      encoding: "utf8",
    });
    if (run.error) throw run.error;
    return run.status === 0 ? "" : run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The schema is the vendor's and no part of the project, so a clone elsewhere does without.
if (existsSync(SCHEMA)) {
  describe("the vendor's schema", () => {
    test("accepts the manifest", () => {
      expect(objections(manifestText())).toBe("");
    });

    test("rejects a manifest with an element out of order", () => {
      const broken = manifestText().replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1");
      expect(objections(broken)).toContain("Version");
    });
  });
} else {
  test("the manifest is held against the vendor's schema where that lies at ../shared/manifest-xsd, and it does not", () => {
    expect(existsSync(SCHEMA)).toBe(false);
  });
}
