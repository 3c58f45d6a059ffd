import { message } from "../../src/messages/message";

describe("a message", () => {
  test("names its parameters", () => {
    expect(message("lots-missing-tokens", { tokens: 12345.678, date: "2026-03-01" })).toBe(
      "The lots are missing at least 12,345.68 tokens by 2026-03-01: usage exceeds what the lots held. Add the missing purchases to FlexLots.",
    );
  });

  test("of an unknown code is refused", () => {
    expect(() => message("no-such-code")).toThrow('no entry "no-such-code"');
  });

  test("with a missing parameter is refused", () => {
    expect(() => message("lots-missing-tokens", { tokens: 1 })).toThrow('needs the parameter "date"');
  });
});
