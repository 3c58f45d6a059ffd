import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Grid } from "../../src/intake/grid";
import { usageReader } from "../../src/intake/read-usage";

const HOUR = 3_600_000;

function startTimes(files: readonly Grid[], utcOffsetHours = 0): number[] | null {
  const terms = { ...ARTICLE_TERMS, utcOffsetHours };
  const reader = usageReader({ terms, rates: rateCard(ARTICLE_RATES), file: "file 1" });
  files.forEach((grid, index) => {
    if (index > 0) reader.begin({ file: `file ${index + 1}` });
    reader.add(grid);
  });
  const { startMs } = reader.finish().usage;
  return startMs ? [...startMs] : null;
}

const HEADER = ["Start", "Minutes", "User", "Product"];
const row = (start: string | number, user = "user01") => [start, 60, user, "Revit"];

describe("the start time of a session", () => {
  test("is kept to the millisecond", () => {
    const grid = [HEADER, row("2026-03-02T09:15:30.250"), row("2026-03-02 09:15"), row(46083.25)];
    expect(startTimes([grid])).toEqual([33_330_250, 33_300_000, 6 * HOUR]);
  });

  test("is that of the wanted zone where it carries one", () => {
    expect(startTimes([[HEADER, row("2026-03-02T23:00:00Z")]], 2)).toEqual([HOUR]);
  });

  test("is kept beside rows that are set aside", () => {
    const grid = [HEADER, row("no date"), row("2026-03-02T08:00")];
    expect(startTimes([grid])).toEqual([8 * HOUR]);
  });

  test("is not known where no row tells a time of day", () => {
    expect(startTimes([[HEADER, row("2026-03-02"), row("2026-03-03")]])).toBeNull();
  });

  test("is unknown, not midnight, in a file that tells none beside one that does", () => {
    const timed = [HEADER, row("2026-03-02T08:00")];
    const dated = [HEADER, row("2026-03-03", "user02")];
    expect(startTimes([timed, dated])).toEqual([8 * HOUR, -1]);
    expect(startTimes([dated, timed])).toEqual([-1, 8 * HOUR]);
  });
});
