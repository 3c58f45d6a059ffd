import * as fc from "fast-check";
import { parseCsv } from "../../src/intake/csv";
import { decodeText } from "../../src/intake/decode-text";
import { IntakeError } from "../../src/intake/intake-error";

describe("the rows of a CSV file", () => {
  test.each<[description: string, text: string, rows: string[][]]>([
    [
      "commas",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons, decimal commas in the fields",
      "From;Price\n100;5,00\n500;4,50",
      [
        ["From", "Price"],
        ["100", "5,00"],
        ["500", "4,50"],
      ],
    ],
    [
      "semicolons and decimal commas without a header",
      "100;5,00\n500;4,50",
      [
        ["100", "5,00"],
        ["500", "4,50"],
      ],
    ],
    [
      "semicolons, decimal commas and line breaks inside quoted fields",
      'Minutes;User;Tokens\n160,25;"two\nlines";27,25\n0,25;"two\nlines";5,25',
      [
        ["Minutes", "User", "Tokens"],
        ["160,25", "two\nlines", "27,25"],
        ["0,25", "two\nlines", "5,25"],
      ],
    ],
    [
      "an inch mark inside a field without quotes",
      'Screen;Price\n17" wide;5,00\n19";4,50',
      [
        ["Screen", "Price"],
        ['17" wide', "5,00"],
        ['19"', "4,50"],
      ],
    ],
    [
      "commas, lists with semicolons in the fields",
      "p,c\nA,x;y;z\nB,",
      [
        ["p", "c"],
        ["A", "x;y;z"],
        ["B", ""],
      ],
    ],
    [
      "tabs",
      "a\tb, c\n1\t2",
      [
        ["a", "b, c"],
        ["1", "2"],
      ],
    ],
    ["CR LF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"], [""]]],
    [
      "CR alone",
      "a,b\r1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a byte order mark",
      "\ufeffa,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes around delimiters, quotes and line ends",
      '"a,b","c ""d""","e\nf"\n1,2,3',
      [
        ["a,b", 'c "d"', "e\nf"],
        ["1", "2", "3"],
      ],
    ],
    ["blank lines keep their place", "a,b\n\n1,2", [["a", "b"], [""], ["1", "2"]]],
    ["one column", "a\n1", [["a"], ["1"]]],
  ])("%s", (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  test("an empty file has no cell with content", () => {
    expect(parseCsv("").flat().join("")).toBe("");
  });

  test("a quoted field that does not end is refused with its row, not swallowed to the end of the file", () => {
    expect(() => parseCsv('a,b\n1,"2\n3,4\n')).toThrow(IntakeError);
    expect(() => parseCsv('a,b\n1,"2\n3,4\n')).toThrow(/row 2/);
  });

  test("quoted fields read back as they were", () => {
    const row = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });
});

describe("the text of a file", () => {
  const umlaut = "Müller";

  test.each<[description: string, bytes: number[]]>([
    ["UTF-8", [...Buffer.from(umlaut, "utf8")]],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...Buffer.from(umlaut, "utf8")]],
    ["UTF-16 little endian", [0xff, 0xfe, ...Buffer.from(umlaut, "utf16le")]],
    ["UTF-16 big endian", [0xfe, 0xff, ...Buffer.from(umlaut, "utf16le").swap16()]],
    ["Windows-1252", [...Buffer.from(umlaut, "latin1")]],
  ])("%s is told by its bytes", (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(umlaut);
  });

  test("Windows-1252 has letters where ISO 8859-1 has control characters", () => {
    const bytes = Uint8Array.from([0x80, 0x85, 0x92, 0x96, 0x9f, 0xfc]);
    expect(decodeText(bytes)).toBe("€…’–Ÿü");
  });

  test("an Excel workbook is refused with the cure", () => {
    expect(() => decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toThrow(/save its sheet as CSV/);
  });

  test("a workbook of the old format or with a password is refused with the cure", () => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0];
    expect(() => decodeText(Uint8Array.from(start))).toThrow(/\.xls\).*password.*save it as CSV/);
  });

  test("a picture is refused with the cure", () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    expect(() => decodeText(Uint8Array.from(png))).toThrow("This is no text file. Choose a CSV file");
  });
});
