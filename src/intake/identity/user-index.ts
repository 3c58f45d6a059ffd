import { normalizeName } from "../../flex/rate-card";

/** What tells users apart, the surest first. */
export type UserKeyKind = "id" | "hash" | "email" | "name";

const RANK: Readonly<Record<UserKeyKind, number>> = { id: 0, hash: 1, email: 2, name: 3 };
const NONE = -1;
const SEVERAL = -2;

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
  private readonly byKey = new Map<string, number>();
  /** Normalizing is the costly part, so it is done once per distinct spelling, not once per row. */
  private readonly bySpelling = new Map<string, number>();
  private readonly ranks: number[] = [];
  /** By key: the surer key that rows carry beside it. */
  private readonly surer: number[] = [];
  /** By key: whether some row has nothing surer. */
  private readonly leads: boolean[] = [];
  /** By key: the first e-mail or name seen beside it, trimmed; "" where none was seen yet. */
  private readonly labels: string[] = [];
  /** By key: the spelling linked last, since rows repeat it. */
  private readonly lastLink: string[] = [];

  /** The user that a row's surest key names, who is added where new. */
  intern(spelling: string, kind: UserKeyKind): number {
    const user = this.bySpelling.get(spelling) ?? this.add(spelling, kind);
    this.leads[user] = true;
    return user;
  }

  /** Notes a lesser key in the same row as a user's surest one. */
  link(user: number, spelling: string, kind: UserKeyKind): void {
    if (this.lastLink[user] === spelling) return;
    this.lastLink[user] = spelling;
    if (kind === "name") return;
    const key = this.bySpelling.get(spelling) ?? this.add(spelling, kind);
    if (key === user || this.ranks[user]! >= this.ranks[key]!) return;
    if (this.surer[key] === NONE) this.surer[key] = user;
    else if (this.surer[key] !== user) this.surer[key] = SEVERAL;
  }

  isLabelled(user: number): boolean {
    return this.labels[user] !== "";
  }

  label(user: number, label: string): void {
    this.labels[user] = label.trim();
  }

  /** Joins the keys of each person, when all rows have been seen. */
  persons(): Persons {
    const personOf = Int32Array.from(this.keys, (_, key) => this.surest(key));
    const names = this.personNames(personOf);
    const joined = this.keys.filter((_, key) => this.leads[key] && personOf[key] !== key).length;
    const ambiguous = this.keys.filter((_, key) => this.leads[key] && this.surer[key] === SEVERAL);
    return { personOf, names, joined, ambiguous };
  }

  private add(spelling: string, kind: UserKeyKind): number {
    const name = normalizeName(spelling);
    const rank = RANK[kind === "name" && name.includes("@") ? "email" : kind];
    let key = this.byKey.get(name);
    if (key === undefined) {
      key = this.keys.push(spelling.trim()) - 1;
      this.byKey.set(name, key);
      this.ranks.push(rank);
      this.surer.push(NONE);
      this.leads.push(false);
      this.labels.push("");
      this.lastLink.push("");
    }
    if (rank < this.ranks[key]!) this.ranks[key] = rank;
    this.bySpelling.set(spelling, key);
    return key;
  }

  /** Each step leads to a key of a surer kind, so the way ends. */
  private surest(key: number): number {
    const next = this.surer[key]!;
    return next >= 0 && this.ranks[next]! < this.ranks[key]! ? this.surest(next) : key;
  }

  private personNames(personOf: Int32Array): readonly string[] {
    const label = [...this.labels];
    personOf.forEach((person, key) => {
      if (label[person] === "") label[person] = this.labels[key]!;
    });
    const persons = new Set(personOf);
    const shared = sharedTexts([...persons].map((person) => label[person]!));
    return this.keys.map((_, key) => {
      const person = personOf[key]!;
      const shown = label[person]!;
      const own = this.keys[person]!;
      if (shown === "") return own;
      const ambiguous = shared.has(shown) && normalizeName(shown) !== normalizeName(own);
      return ambiguous ? `${shown} (${own})` : shown;
    });
  }
}

function sharedTexts(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const text of texts) (seen.has(text) ? shared : seen).add(text);
  return shared;
}
