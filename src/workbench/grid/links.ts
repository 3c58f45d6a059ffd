import type { ICellData, Nullable } from "@univerjs/core";
import type { CellLink } from "../host/grid-store";

/** Key under which a cell carries its link: so it moves with the cell and is undone with it. */
const LINK = "flexlensLink";

export function linkOf(cell: Nullable<ICellData>): CellLink | null {
  return (cell?.custom?.[LINK] as CellLink | undefined) ?? null;
}

/** Univer's form of a change of link; null removes it. */
export function linkData(cell: Nullable<ICellData>, link: CellLink | null): ICellData {
  const others = Object.entries(cell?.custom ?? {}).filter(([key]) => key !== LINK);
  if (link === null && others.length === 0) return { custom: null };
  return { custom: Object.fromEntries(link === null ? others : [...others, [LINK, { ...link }]]) };
}
