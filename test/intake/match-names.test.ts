import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Grid } from "../../src/intake/grid";
import { prepareInput } from "../../src/intake/prepare-input";
import { readUsage } from "../../src/intake/read-usage";

const USAGE: Grid = [
  ["userId", "Email", "Full name", "Product", "Date", "Tokens", "Team"],
  ["A1", "Ann@Example.com", "Ann Lee", "AutoCAD 2024", "2025-03-10", 5, "Bridges"],
  ["A1", "Ann@Example.com", "Ann Lee", "AutoCAD 2024", "2025-03-12", 5, "Tunnels"],
  ["A1", "Ann@Example.com", "Ann Lee", "AutoCAD 2024", "2025-03-11", 5, "Roads"],
  ["B2", "", "Bob Ray", "Rhino", "2025-03-10", 3, ""],
];

describe("the users of other tables are those of the usage", () => {
  test.each<[written: string, shown: string]>([
    ["a1", "Ann@Example.com"],
    [" ann@example.com ", "Ann@Example.com"],
    ["B2", "Bob Ray"],
    ["bob  ray", "Bob Ray"],
    ["eve", "eve"],
  ])("%s is %s", (written, shown) => {
    const { seats, people } = prepareInput({
      usage: USAGE,
      seats: [
        ["User", "Product"],
        [written, "Revit"],
      ],
      people: [
        ["User", "Team"],
        [written, "Bridges"],
      ],
    });
    expect(seats!.map(({ user }) => user)).toEqual([shown]);
    expect(people!.map(({ user }) => user)).toEqual([shown]);
  });

  test("tables that are missing or empty are none", () => {
    const input = prepareInput({ usage: USAGE, seats: [["User", "Product"]] });
    expect(input).toMatchObject({ seats: null, people: null, calendar: [], monitoring: null });
  });
});

describe("independent monitoring", () => {
  const MONITORING: Grid = [
    ["Date", "User", "Product", "Minutes"],
    ["2025-03-10", "ANN@example.com", "autocad", 30],
    ["2025-03-11", "a1", "AutoCAD 2023", 20],
    ["2025-03-10", "Bob Ray", "RHINO", 10],
    ["soon", "Bob Ray", "Rhino", 10],
  ];

  test("is read as usage with the names of the usage, products that no card knows included", () => {
    const { monitoring, usage, issues, rows } = prepareInput({ usage: USAGE, monitoring: MONITORING });
    expect(monitoring!.users).toEqual(["Ann@Example.com", "Bob Ray"]);
    expect(monitoring!.products).toEqual(["AutoCAD", "Rhino"]);
    expect([...monitoring!.user]).toEqual([0, 0, 1]);
    expect([...monitoring!.product]).toEqual([0, 0, 1]);
    expect(usage.products).toEqual(["AutoCAD", "Rhino"]);
    expect(rows.read).toBe(4);
    const blocked = issues.filter(({ severity }) => severity === "blocks");
    expect(blocked).toMatchObject([{ source: "monitoring", code: "intake.badDate", row: 5 }]);
  });
});

describe("the team of a user", () => {
  const options = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };

  test("is that of the latest row that names one, with a notice where rows differ", () => {
    const { usage, issues } = readUsage(USAGE, options);
    expect(usage.teamOfUser).toEqual(["Tunnels", null]);
    const notice = issues.find(({ code }) => code === "intake.severalTeams");
    expect(notice).toMatchObject({ severity: "notice", column: "Team", params: { users: 1 } });
  });

  test("is not there where the data has no such column", () => {
    const { usage } = readUsage(
      USAGE.map((row) => row.slice(0, 6)),
      options,
    );
    expect("teamOfUser" in usage).toBe(false);
  });
});
