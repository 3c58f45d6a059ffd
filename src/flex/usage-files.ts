import type { Usage } from "./usage";

/** The position of the file that a row of the usage comes from; 0 where all come from one. */
export function filePositions({ files }: Pick<Usage, "files">): (row: number) => number {
  if (!files) return () => 0;
  return (row) => {
    let file = 0;
    for (let rest = row; rest >= files[file]!.rows; file++) rest -= files[file]!.rows;
    return file;
  };
}

/** The name of the file that a row of the usage comes from; null where all come from one. */
export function fileNames({ files }: Pick<Usage, "files">): (row: number) => string | null {
  if (!files) return () => null;
  const fileOf = filePositions({ files });
  return (row) => files[fileOf(row)]!.name;
}
