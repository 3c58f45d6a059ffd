import { message } from "../../src/messages/message";

describe("a message", () => {
  test("names its parameters", () => {
    expect(message("lots-missing-tokens", { tokens: 12345.678, date: "2026-03-01" })).toBe(
      "The lots are missing at least 12,345.68 tokens by 2026-03-01: usage exceeds what the lots held. Add the missing purchases to FlexLots.",
    );
  });

  test("has the word that goes with its number", () => {
    const read = (rows: number) => message("intake.hiddenRead", { rows });
    expect(read(1)).toContain("1 row is hidden or filtered out, and was read like the others.");
    expect(read(2)).toContain("2 rows are hidden or filtered out, and were read like the others.");
    expect(read(0)).toContain("0 rows are hidden");
  });

  test("of an unknown code is refused", () => {
    expect(() => message("no-such-code")).toThrow('no entry "no-such-code"');
  });

  test("with a missing parameter is refused", () => {
    expect(() => message("lots-missing-tokens", { tokens: 1 })).toThrow('needs the parameter "date"');
  });
});
