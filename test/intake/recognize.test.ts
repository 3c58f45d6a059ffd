import * as fc from "fast-check";
import { recognize } from "../../src/intake/recognize";
import type { ColumnRole } from "../../src/intake/recognition";
import { anyCell } from "./arbitrary-usage";

describe("what is recognized before anything is read", () => {
  test.each<[headers: string, shape: string]>([
    ["Day used,Email,First name,Last name,Product,Team,Tokens used", "daily export"],
    [
      "usageDate,productName,userName,machineName,sessionStartDate,sessionEndDate,usageHours,tokensConsumed",
      "session log",
    ],
    [
      "hashed_autodesk_id,first_name,last_name,email,autodesk_id,offering_name,access_option,days_used,tokens_used",
      "usage report",
    ],
    ["userId,product,totalUniqueDays", "usage report"],
    [
      "team_alias,offering_name,term,start_date,end_date,subscription_status,seat_quantity,reseller_email",
      "subscriptions",
    ],
  ])("%s is a %s, in any order", (headers, shape) => {
    const names = headers.split(",");
    for (const row of [names, [...names].reverse(), names.map((name) => ` ${name.toUpperCase()} `)])
      expect(recognize([["Title"], [], row])).toMatchObject({ shape, missing: [], headerRow: 3 });
  });

  test("each column with its role, null for one that is not used", () => {
    const { columns } = recognize([["Email", "Cost center", "Date", "", "Product", "Tokens", "Tokens"]]);
    const roles: (ColumnRole | null)[] = ["email", null, "date", null, "product", "tokens", null];
    expect(columns.map(({ role }) => role)).toEqual(roles);
    expect(columns.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("what is missing of the likeliest row, so that the user can give roles", () => {
    const grid = [["Who did it"], ["Who", "Product", "Tokens"], ["ann", "Revit", 8]];
    expect(recognize(grid)).toMatchObject({ shape: null, missing: ["date", "user"], headerRow: 2 });
    const roles = { Who: "email", product: "product" } as const;
    expect(
      recognize([["Who", "Product", "Tokens", "On"]], { corrections: { roles: { ...roles, On: "date" } } })
        .shape,
    ).toBe("daily export");
  });

  test("the same signature for the same headers, whatever their case and punctuation", () => {
    const { signature } = recognize([["Day_used", "E-mail", "Product", "Tokens", ""]]);
    expect(recognize([["DAY USED", "email", "product", "tokens"]]).signature).toBe(signature);
    expect(recognize([["email", "day used", "product", "tokens"]]).signature).not.toBe(signature);
  });

  test("dates that the reading does not need are not asked about", () => {
    const header = ["Start", "End", "Minutes", "User", "Product"];
    const row = ["2025-03-10T09:00", "03/04/2025 10:00", 60, "ann", "Revit"];
    expect(recognize([header, row]).dateOrder).toBeNull();
    expect(recognize([header, row.map((cell) => (cell === 60 ? null : cell))]).dateOrder?.order).toBe(
      "ambiguous",
    );
  });

  test("nothing at all", () => {
    expect(recognize([[], [null, " "]])).toMatchObject({ shape: null, headerRow: null, columns: [] });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 60 }), (grid) => {
        expect(() => recognize(grid)).not.toThrow();
      }),
    );
  });
});
