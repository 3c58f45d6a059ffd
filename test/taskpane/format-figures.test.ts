import {
  count,
  counted,
  fileSize,
  money,
  percent,
  price,
  ratio,
  tokens,
} from "../../src/taskpane/format-figures";

describe("figures in the pane", () => {
  test.each([
    ["counts are grouped", count(1_234_567), "1,234,567"],
    ["tokens keep a tenth", tokens(1234.56), "1,234.6"],
    ["credits are negative", tokens(-40), "-40"],
    ["amounts come without minor units, the currency behind", money(61_727.5, "EUR"), "61,728 EUR"],
    ["an unknown currency is shown as stated", money(1, "credits"), "1 credits"],
    ["prices keep what they have", price(4.255, "USD"), "4.255 USD"],
    ["prices have two decimals at least", price(5, "USD"), "5.00 USD"],
    ["shares keep a tenth of a percent", percent(0.0814), "8.1%"],
    ["ratios have one decimal", ratio(2), "2.0"],
    ["one is singular", counted(1, "row"), "1 row"],
    ["none is plural", counted(0, "row"), "0 rows"],
    ["a small file has bytes", fileSize(1), "1 byte"],
    ["a file has kilobytes", fileSize(20_480), "20 KB"],
    ["a large file has megabytes", fileSize(2_500_000), "2.4 MB"],
  ])("%s", (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});
