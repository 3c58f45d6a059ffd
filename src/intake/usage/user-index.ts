import { normalizeName } from "../../flex/rate-card";
import { NameIndex } from "./name-index";

/** Users by what tells them apart, and how each is shown. */
export class UserIndex {
  private readonly keys = new NameIndex();
  /** By user: the first e-mail or name seen, trimmed; "" where none was seen yet. */
  private readonly labels: string[] = [];

  /** The index of the user with a key, who is added where new. */
  intern(key: string): number {
    const user = this.keys.intern(key);
    if (user === this.labels.length) this.labels.push("");
    return user;
  }

  isLabelled(user: number): boolean {
    return this.labels[user] !== "";
  }

  label(user: number, label: string): void {
    this.labels[user] = label.trim();
  }

  /**
   * How each user is shown: the label, else the key. Users who share a label are told apart by their key.
   *
   * @returns by user index
   */
  names(): readonly string[] {
    const shared = sharedNames(this.labels);
    return this.labels.map((label, user) => {
      const key = this.keys.names[user]!;
      if (label === "") return key;
      const ambiguous = shared.has(label) && normalizeName(label) !== normalizeName(key);
      return ambiguous ? `${label} (${key})` : label;
    });
  }
}

function sharedNames(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of names) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
