import { normalizeName } from "../../flex/rate-card";
import type { ColumnBlock } from "../column-block";
import { joinKeys } from "./join-keys";
import { KEY_RANK } from "./key-ranks";
import type { UserKeyKind } from "./key-ranks";
import { personNames } from "./person-names";

const NONE = -1;

/** More than any rank. */
const FOLLOWS = 4;

/** Users as the rows name them, joined to persons. */
export interface Persons {
  /** By key: the key that stands for the person. */
  readonly personOf: Int32Array;
  /** By key: how the person is shown; keys of one person share it. */
  readonly names: readonly string[];
  /** Persons whom some rows name by a lesser key than others. */
  readonly joined: number;
  /** Keys that rows carry beside several surer ones, so that they name nobody for certain. */
  readonly ambiguous: readonly string[];
  /** How a person is shown who is named by a key, or as shown, in any spelling; undefined for nobody. */
  readonly shown: (spelling: string) => string | undefined;
}

/**
 * Users by what tells them apart, and how each is shown.
 *
 * A row is known by its surest key: the id, else the hash, else the e-mail, else the name. Where a row carries an id
 * and an e-mail, a row with that e-mail alone is the same person, unless the e-mail goes with several ids. Names are
 * not unique and never join.
 */
export class UserIndex {
  /** Keys: the first spelling seen, trimmed. */
  private readonly keys: string[] = [];
  /** By spelling, and by the normalized form: normalizing is done once per distinct spelling, not once per row. */
  private readonly byText = new Map<string, number>();
  /** By key: the rank of its kind, and `FOLLOWS` on top while every row has something surer. One look tells both. */
  private readonly standings: number[] = [];
  /** By key: the surer keys that rows carry beside it. */
  private readonly surer = new Map<number, Set<number>>();
  /** By key: the first e-mail or name seen beside it, trimmed; "" where none was seen yet. */
  private readonly labels: string[] = [];
  private withoutLabel = 0;
  /** By kind and key: the spelling linked last, since rows repeat it. */
  private readonly lastLinks: Readonly<Record<UserKeyKind, string[]>> = {
    id: [],
    hash: [],
    email: [],
    name: [],
  };

  /** The user of a spelling that has been a row's surest key of that kind before; undefined where it has not. */
  find(spelling: string, kind: UserKeyKind): number | undefined {
    const user = this.byText.get(spelling);
    return user === undefined || this.standings[user]! > KEY_RANK[kind] ? undefined : user;
  }

  /**
   * As `find` for the texts of a column.
   *
   * @param into by row of the block: the user, -1 for one that is new or no text
   * @returns whether there is one of these
   */
  findColumn(
    { rows, from, count }: ColumnBlock,
    column: number,
    kind: UserKeyKind,
    into: Int32Array,
  ): boolean {
    const { byText, standings } = this;
    const most = KEY_RANK[kind];
    let isNew = false;
    for (let row = 0; row < count; row++) {
      const cell = rows[from + row]![column];
      const user = typeof cell === "string" ? byText.get(cell) : undefined;
      if (user === undefined || standings[user]! > most) {
        into[row] = NONE;
        isNew = true;
      } else into[row] = user;
    }
    return isNew;
  }

  /** The user that a row's surest key names, who is added where new. */
  intern(spelling: string, kind: UserKeyKind): number {
    const user = this.keyOf(spelling, kind);
    this.standings[user]! %= FOLLOWS;
    return user;
  }

  /** Notes a lesser key in the same row as a user's surest one. */
  link(user: number, spelling: string, kind: UserKeyKind): void {
    const last = this.lastLinks[kind];
    if (last[user] === spelling) return;
    last[user] = spelling;
    if (rankOf(spelling, kind) === KEY_RANK.name) return;
    const key = this.keyOf(spelling, kind);
    if (key === user) return;
    const surer = this.surer.get(key);
    if (surer === undefined) this.surer.set(key, new Set([user]));
    else surer.add(user);
  }

  isLabeled(user: number): boolean {
    return this.labels[user]!.length > 0;
  }

  /** Whether an e-mail or name has been seen beside every key. */
  get areAllLabeled(): boolean {
    return this.withoutLabel === 0;
  }

  /** Notes the e-mail or name of a user who has none yet. */
  label(user: number, label: string): void {
    this.labels[user] = label.trim();
    if (this.isLabeled(user)) this.withoutLabel--;
  }

  /** Joins the keys of each person, when all rows have been seen. */
  persons(): Persons {
    const { keys, standings, surer, labels } = this;
    const { personOf, ambiguous } = joinKeys(ranksOf(standings), surer);
    const names = personNames(keys, labels, personOf);
    return {
      personOf,
      names,
      joined: countJoined(standings, personOf),
      ambiguous: ambiguous.filter((key) => standings[key]! < FOLLOWS).map((key) => keys[key]!),
      shown: this.shownBy(names),
    };
  }

  private shownBy(names: readonly string[]): (spelling: string) => string | undefined {
    let byShown: ReadonlyMap<string, string> | null = null;
    return (spelling) => {
      const name = normalizeName(spelling);
      const key = this.byText.get(name);
      // A key goes before how somebody else is shown.
      if (key !== undefined) return names[key];
      byShown ??= new Map(names.map((shown) => [normalizeName(shown), shown]));
      return byShown.get(name);
    };
  }

  private keyOf(spelling: string, kind: UserKeyKind): number {
    const key = this.byText.get(spelling) ?? this.add(spelling);
    // What is an id in one row is one in every row.
    const gain = (this.standings[key]! % FOLLOWS) - rankOf(spelling, kind);
    if (gain > 0) this.standings[key]! -= gain;
    return key;
  }

  private add(spelling: string): number {
    const name = normalizeName(spelling);
    let key = name === spelling ? undefined : this.byText.get(name);
    if (key === undefined) {
      key = this.keys.push(spelling.trim()) - 1;
      this.byText.set(name, key);
      this.standings.push(KEY_RANK.name + FOLLOWS);
      this.labels.push("");
      this.withoutLabel++;
    }
    if (name !== spelling) this.byText.set(spelling, key);
    return key;
  }
}

// Plain loops: a function made for one call is compiled for it alone, and there may be as many keys as rows.

function ranksOf(standings: readonly number[]): Uint8Array {
  const ranks = new Uint8Array(standings.length);
  for (let key = 0; key < ranks.length; key++) ranks[key] = standings[key]! % FOLLOWS;
  return ranks;
}

function countJoined(standings: readonly number[], personOf: Int32Array): number {
  let joined = 0;
  for (let key = 0; key < personOf.length; key++)
    if (personOf[key] !== key && standings[key]! < FOLLOWS) joined++;
  return joined;
}

/** A name with an "@" is an e-mail address. */
function rankOf(spelling: string, kind: UserKeyKind): number {
  return KEY_RANK[kind === "name" && spelling.includes("@") ? "email" : kind];
}
