import * as fc from "fast-check";
import { normalizeName } from "../../../src/flex/rate-card";
import type { UserKeyKind } from "../../../src/intake/identity/key-ranks";
import { UserIndex } from "../../../src/intake/identity/user-index";

/** Keys of one row, the surest first. */
type Keys = readonly (readonly [kind: UserKeyKind, spelling: string])[];

/** Rows told to an index as a reader tells them: the first key leads, the others are linked to it. */
function indexOf(rows: readonly Keys[]) {
  const index = new UserIndex();
  const users = rows.map(([first, ...others]) => {
    const [kind, spelling] = first!;
    const user = index.find(spelling, kind) ?? index.intern(spelling, kind);
    for (const [other, text] of others) index.link(user, text, other);
    return user;
  });
  return { index, users };
}

/** The person of each row as a letter: rows with the same letter are one person. */
function personsOf(rows: readonly Keys[]): string {
  const { index, users } = indexOf(rows);
  const { personOf } = index.persons();
  const letters = new Map<number, string>();
  return users
    .map((user) => {
      const person = personOf[user]!;
      if (!letters.has(person)) letters.set(person, String.fromCharCode(97 + letters.size));
      return letters.get(person);
    })
    .join("");
}

const ID_A: Keys[number] = ["id", "A1"];
const ID_B: Keys[number] = ["id", "B2"];
const HASH_A: Keys[number] = ["hash", "h-a"];
const HASH_B: Keys[number] = ["hash", "h-b"];
const MAIL: Keys[number] = ["email", "ann@example.com"];

describe("users by id, else hash, else e-mail, else name", () => {
  test.each<[description: string, rows: readonly Keys[], persons: string]>([
    ["an id whatever its case and spacing", [[["id", "a1 "]], [ID_A], [["id", "A1"]]], "aaa"],
    ["an id in one Unicode form or the other", [[["name", "Zoe\u0308"]], [["name", "Zo\u00eb"]]], "aa"],
    ["two ids are two persons", [[ID_A], [ID_B]], "ab"],
    [
      "two ids with one e-mail are two persons",
      [
        [ID_A, MAIL],
        [ID_B, MAIL],
      ],
      "ab",
    ],
    ["a row with the e-mail alone is the person of the id", [[ID_A, MAIL], [MAIL]], "aa"],
    ["also where the row with the e-mail alone comes first", [[MAIL], [ID_A, MAIL]], "aa"],
    ["an e-mail of two ids names nobody for certain", [[ID_A, MAIL], [ID_B, MAIL], [MAIL]], "abc"],
    ["a row with the hash alone is the person of the id", [[ID_A, HASH_A], [HASH_A]], "aa"],
    ["a row with the e-mail alone, where id and hash stand before it", [[ID_A, HASH_A, MAIL], [MAIL]], "aa"],
    ["an e-mail beside a hash that stands beside an id", [[ID_A, HASH_A], [HASH_A, MAIL], [MAIL]], "aaa"],
    ["an e-mail beside an id here and a hash there", [[ID_A, MAIL], [HASH_A, MAIL], [HASH_A]], "aaa"],
    ["an e-mail beside two hashes without id", [[HASH_A, MAIL], [HASH_B, MAIL], [MAIL]], "abc"],
    ["a hash of two ids names nobody for certain", [[ID_A, HASH_A], [ID_B, HASH_A], [HASH_A]], "abc"],
    ["the e-mail of such a hash neither", [[ID_A, HASH_A], [ID_B, HASH_A], [HASH_A, MAIL], [MAIL]], "abcd"],
    [
      "two e-mails that lead one hash to two ids leave it alone",
      [
        [ID_A, MAIL],
        [HASH_A, MAIL],
        [ID_B, ["email", "bob@example.com"]],
        [HASH_A, ["email", "bob@example.com"]],
      ],
      "abcb",
    ],
    ["names never join", [[ID_A, ["name", "Ann"]], [["name", "Ann"]]], "ab"],
    ["a name that is an e-mail address does", [[ID_A, ["name", "Ann@Example.com"]], [MAIL]], "aa"],
    ["a name that is another row's id is that id", [[["name", "A1"]], [ID_A, MAIL], [MAIL]], "aaa"],
  ])("%s", (_, rows, persons) => {
    expect(personsOf(rows)).toBe(persons);
  });

  test("persons do not depend on the order of rows", () => {
    const key = (kind: UserKeyKind, ...spellings: string[]) =>
      fc.option(fc.constantFrom(...spellings).map((spelling): Keys[number] => [kind, spelling]));
    const row = fc
      .tuple(key("id", "i1", "i2"), key("hash", "h1", "h2"), key("email", "e1@x", "e2@x"))
      .map((keys): Keys => keys.filter((each) => each !== null))
      .filter((keys) => keys.length > 0);
    /** Which pairs of rows are one person. */
    const pairs = (rows: readonly Keys[], order: readonly number[]): string[] => {
      const persons = personsOf(order.map((position) => rows[position]!));
      return order
        .flatMap((a, i) => order.filter((_, j) => persons[i] === persons[j]).map((b) => `${a}-${b}`))
        .sort();
    };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat(), (rows, seed) => {
        const plain = [...rows.keys()];
        const other = [...plain].sort((a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13));
        expect(pairs(rows, other)).toEqual(pairs(rows, plain));
      }),
    );
  });
});

describe("how users are shown", () => {
  test("by the e-mail or name seen beside them, with their key where two share it", () => {
    const { index, users } = indexOf([[ID_A], [ID_B], [["id", "C3"]], [["id", "D4"]]]);
    index.label(users[0]!, " Ann ");
    index.label(users[1]!, "ann");
    index.label(users[2]!, "Bob");
    expect(index.persons().names).toEqual(["Ann (A1)", "ann (B2)", "Bob", "D4"]);
  });

  test("keys of one person share a name, whichever row showed it", () => {
    const { index, users } = indexOf([[ID_A, MAIL], [MAIL]]);
    index.label(users[1]!, "ann@example.com");
    const { names, joined, ambiguous } = index.persons();
    expect(new Set(names.map(normalizeName))).toEqual(new Set(["ann@example.com"]));
    expect(joined).toBe(1);
    expect(ambiguous).toEqual([]);
  });

  test("keys that name nobody for certain are told", () => {
    const { index } = indexOf([[ID_A, MAIL], [ID_B, MAIL], [MAIL]]);
    expect(index.persons().ambiguous).toEqual(["ann@example.com"]);
  });
});
