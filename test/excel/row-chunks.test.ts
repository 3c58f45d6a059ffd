import fc from "fast-check";
import { rowChunks } from "../../src/excel/row-chunks";

describe("blocks of rows", () => {
  test("rows that fit go in one block", () => {
    const rows = [
      [1, "a"],
      [2, "b"],
    ];
    expect([...rowChunks(rows)]).toEqual([{ row: 0, rows }]);
  });

  test("a block ends before the row that would make it too long", () => {
    // JSON of each row: [10] is 4 characters.
    const rows = [[10], [20], [30], [40], [50]];
    const blocks = [...rowChunks(rows, { characters: 8, cells: 100 })];
    expect(blocks.map(({ row, rows: block }) => [row, block.length])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  test("a block ends before the row that would make it too many cells", () => {
    const rows = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const blocks = [...rowChunks(rows, { characters: 1000, cells: 4 })];
    expect(blocks.map(({ row }) => row)).toEqual([0, 2]);
  });

  test("a row too long for any block goes alone", () => {
    const rows = [["a"], ["much longer than that"], ["b"]];
    expect([...rowChunks(rows, { characters: 10, cells: 100 })].map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test("no rows, no blocks", () => {
    expect([...rowChunks([])]).toEqual([]);
  });

  test("200,000 rows of three-byte text stay under 5 MB a request", () => {
    const rows = Array.from({ length: 200_000 }, () => ["永久ライセンス", 1.25]);
    const blocks = [...rowChunks(rows)];
    expect(blocks.reduce((sum, block) => sum + block.rows.length, 0)).toBe(200_000);
    for (const { rows: block } of blocks) {
      expect(Buffer.byteLength(JSON.stringify(block))).toBeLessThan(5_000_000);
    }
  });

  test("blocks joined in their order are the rows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.integer())),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, characters, cells) => {
          const blocks = [...rowChunks(rows, { characters, cells })];
          expect(blocks.flatMap(({ rows: block }) => block)).toEqual(rows);
          for (const { row, rows: block } of blocks) expect(block[0]).toEqual(rows[row]);
        },
      ),
    );
  });
});
