import { readTable } from "../../../src/functions/arguments/read-table";
import { rates, terms } from "../../../src/functions/contracts/arguments";
import { readTerms } from "../../../src/intake/read-terms";

describe("a table passed to a function", () => {
  test.each([0, "0"])("states a Lead time of %j as typed", (zero) => {
    const { value, stated, issues } = readTerms(readTable(terms, [["Lead time", zero]])!);
    expect(value.leadTimeDays).toBe(0);
    expect([...stated]).toEqual(["leadTimeDays"]);
    expect(issues).toEqual([]);
  });

  test.each([0, null, ""])("leaves a Portal balance and a Token price open that arrive as %j", (blank) => {
    const table = readTable(terms, [
      ["Term", "Value"],
      ["Portal balance", blank],
      ["Token price", blank],
      ["Currency", "EUR"],
    ]);
    const { value, stated, issues } = readTerms(table!);
    expect(value).toMatchObject({ portalBalance: null, tokenPrice: 5 });
    expect([...stated]).toEqual(["currency"]);
    expect(issues).toEqual([]);
  });

  test("that is no FlexTerms has its zeros read as blanks, though a product be named like a term", () => {
    expect(readTable(rates, [["Lead time", 0, 100]])).toEqual([["Lead time", null, 100]]);
  });
});
