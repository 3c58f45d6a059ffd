import type { IRTreeItem, Nullable } from "@univerjs/core";
import { DependencyManagerService } from "@univerjs/engine-formula";

type Tree = Parameters<DependencyManagerService["addDependencyRTreeCache"]>[0];

/**
 * Univer's index of which formula reads which cells, made to forget a formula entirely.
 *
 * Univer keeps one range a sheet for each formula and removes only that one: after a formula such as `=A1*B2` has
 * been replaced, the index still leads to it, and every later calculation reports a dependency that it cannot find.
 */
export class ThoroughDependencyManager extends DependencyManagerService {
  private readonly entries = new Map<number, IRTreeItem[]>();

  override addDependencyRTreeCache(tree: Tree): void {
    super.addDependencyRTreeCache(tree);
    const id = tree.treeId;
    const added = tree.rangeList.map(({ unitId, sheetId, range }) => ({ unitId, sheetId, range, id }));
    this.entries.set(id, [...(this.entries.get(id) ?? []), ...added]);
  }

  override reset(): void {
    super.reset();
    this.entries.clear();
  }

  protected override _removeAllTreeMap(treeId: Nullable<number>): void {
    super._removeAllTreeMap(treeId);
    if (treeId === null || treeId === undefined) return;
    this._dependencyRTreeCache.bulkRemove(this.entries.get(treeId) ?? []);
    this.entries.delete(treeId);
  }
}
