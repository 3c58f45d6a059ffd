import { createHash } from "node:crypto";
import fc from "fast-check";
import { dataHash } from "../../../src/flex/audit/data-hash";
import { sha256 } from "../../../src/flex/audit/sha256";
import { utf8Bytes } from "../../../src/flex/audit/utf8";
import { isoDate } from "../../../src/flex/dates";
import type { Usage } from "../../../src/flex/usage";
import { usageOf } from "../oracle/analysis-input";
import { RECORD, session } from "./audit-input";

const nodeHash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

test("SHA-256 of nothing and of abc are those of the standard", () => {
  expect(sha256().hex()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const abc = sha256();
  abc.update(utf8Bytes("abc"));
  expect(abc.hex()).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("SHA-256 is Node's, however the bytes are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (parts) => {
      const hash = sha256();
      for (const part of parts) hash.update(part);
      expect(hash.hex()).toBe(nodeHash(Buffer.concat(parts)));
    }),
  );
  for (let length = 0; length < 200; length++) {
    const hash = sha256();
    hash.update(new Uint8Array(length).fill(length));
    expect(hash.hex()).toBe(nodeHash(new Uint8Array(length).fill(length)));
  }
});

test("UTF-8 is Node's, lone surrogates included", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Buffer.from(utf8Bytes(text))).toEqual(Buffer.from(text, "utf8"));
    }),
  );
  expect(Buffer.from(utf8Bytes("a\ud800b"))).toEqual(Buffer.from("a\ud800b", "utf8"));
});

/** The text that is hashed, written the plain way. */
function csvText(usage: Usage): string {
  const cell = (value: number): string => (Number.isNaN(value) ? "" : String(value));
  const columns: [string, ArrayLike<number> | null | undefined][] = [
    ["tokens", usage.tokens],
    ["minutes", usage.minutes],
    ["start", usage.startMs && Array.from(usage.startMs, (start) => (start < 0 ? NaN : start))],
    ["by_user", usage.userInitiated],
    ["flex", usage.onFlex],
  ];
  const known = columns.filter(([, values]) => values);
  const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
  const lines = Array.from({ length: usage.rows }, (_, row) =>
    [
      isoDate(usage.day[row]!),
      quoted(usage.users[usage.user[row]!]!),
      quoted(usage.products[usage.product[row]!]!),
      ...known.map(([, values]) => cell(values![row]!)),
    ].join(","),
  );
  return [["date", "user", "product", ...known.map(([name]) => name)].join(","), ...lines, ""].join("\n");
}

describe("the hash of usage", () => {
  const rows = [
    session(0),
    session(1, { tokens: -0.25, minutes: undefined, startMs: undefined }),
    session(2, { user: 'Zoë "Zed"', tokens: 1e21, userInitiated: false, onFlex: false }),
  ];

  test("is that of its CSV text, which anyone can write and hash", () => {
    const usage = usageOf(rows, RECORD);
    expect(dataHash(usage)).toBe(nodeHash(csvText(usage)));
    const few = usageOf(rows, { ...RECORD, minutes: false, start: false, access: false });
    expect(dataHash(few)).toBe(nodeHash(csvText(few)));
  });

  test("is so across the chunks in which it is gathered", () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      session(i % 300, { user: `user${i % 7}${i % 11 === 0 ? "x".repeat(i) : ""}`, tokens: i * 1.5 }),
    );
    const usage = usageOf([...many, session(0, { user: "y".repeat(70_000) })], RECORD);
    expect(dataHash(usage)).toBe(nodeHash(csvText(usage)));
  });

  test.each<[string, Partial<(typeof rows)[number]>]>([
    ["tokens", { tokens: 8.000001 }],
    ["a day", { day: 46084 }],
    ["a user", { user: "other" }],
    ["a product", { product: "AutoCAD" }],
    ["minutes", { minutes: 61 }],
    ["a start", { startMs: 1 }],
    ["who started it", { userInitiated: false }],
    ["the access", { onFlex: false }],
  ])("changes with %s", (_, change) => {
    const changed = usageOf([{ ...rows[0]!, ...change }, ...rows.slice(1)], RECORD);
    expect(dataHash(changed)).not.toBe(dataHash(usageOf(rows, RECORD)));
  });
});
