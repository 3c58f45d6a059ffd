import { DrawingTypeEnum } from "@univerjs/core";
import type { ITransformState } from "@univerjs/core";
import { SheetSkeletonService } from "@univerjs/sheets";
import {
  InsertSheetDrawingCommand,
  ISheetDrawingService,
  RemoveSheetDrawingCommand,
  SetSheetDrawingCommand,
  transformToDrawingPosition,
} from "@univerjs/sheets-drawing";
import type { ISheetDrawing, ISheetFloatDom } from "@univerjs/sheets-drawing";
import type { ChartInfo } from "../host/grid-store";
import type { UniverBook } from "./univer-book";

/** Name under which the page registers the component that draws a chart. */
export const CHART_COMPONENT = "flexlens-chart";

type ChartChange = Partial<Omit<ChartInfo, "id" | "sheet">>;

function isChart(drawing: ISheetDrawing): drawing is ISheetFloatDom {
  return "componentKey" in drawing && drawing.componentKey === CHART_COMPONENT;
}

/**
 * Charts, held as drawings of the grid that carry the chart's description: so undo, redo and the deletion of a
 * sheet treat them like everything else.
 */
export class Charts {
  /**
   * Charts added in the open undo step. They are drawn when it ends: title, place and size are known by then,
   * and the drawing is one edit (moving a drawing within its own step could not be undone).
   */
  private readonly pending = new Map<string, ChartInfo>();

  constructor(private readonly book: UniverBook) {}

  list(): ChartInfo[] {
    const drawn = this.book.workbook
      .getSheetOrders()
      .flatMap((sheet) => Object.values(this.drawings.getDrawingData(this.book.unitId, sheet)))
      .filter(isChart)
      .map((drawing) => this.infoOf(drawing));
    return [...drawn, ...this.pending.values()];
  }

  add(chart: ChartInfo): void {
    this.pending.set(chart.id, chart);
    if (!this.book.steps.inStep) this.drawPending();
  }

  update(id: string, change: ChartChange): void {
    const waiting = this.pending.get(id);
    if (waiting) {
      this.pending.set(id, { ...waiting, ...change });
      return;
    }
    const chart = this.list().find((candidate) => candidate.id === id);
    if (!chart) throw new Error(`The workbook has no chart with the id "${id}".`);
    this.book.run(SetSheetDrawingCommand.id, { drawings: [this.drawingOf({ ...chart, ...change })] });
  }

  remove(id: string): void {
    if (this.pending.delete(id)) return;
    const chart = this.list().find((candidate) => candidate.id === id);
    if (!chart) throw new Error(`The workbook has no chart with the id "${id}".`);
    const drawing = {
      unitId: this.book.unitId,
      subUnitId: chart.sheet,
      drawingId: id,
      drawingType: DrawingTypeEnum.DRAWING_DOM,
    };
    this.book.run(RemoveSheetDrawingCommand.id, { drawings: [drawing] });
  }

  /** Draws the charts that were added; a chart whose sheet is gone by now is dropped. */
  drawPending(): void {
    const charts = [...this.pending.values()].filter((chart) => this.book.hasSheet(chart.sheet));
    this.pending.clear();
    for (const chart of charts) {
      this.book.run(InsertSheetDrawingCommand.id, { drawings: [this.drawingOf(chart)] });
    }
  }

  private get drawings(): ISheetDrawingService {
    return this.book.injector.get(ISheetDrawingService);
  }

  /** Univer measures drawings from the corner of the headers, Excel from the first cell. */
  private headerSize(sheet: string): { width: number; height: number } {
    const skeleton = this.skeletonOf(sheet);
    return { width: skeleton.rowHeaderWidth, height: skeleton.columnHeaderHeight };
  }

  private skeletonOf(sheet: string) {
    const skeleton = this.book.injector.get(SheetSkeletonService).ensureSkeleton(this.book.unitId, sheet);
    if (!skeleton) throw new Error(`The workbook has no sheet with the id "${sheet}".`);
    skeleton.calculate();
    return skeleton;
  }

  private infoOf(drawing: ISheetFloatDom): ChartInfo {
    const chart = drawing.data as unknown as ChartInfo;
    const header = this.headerSize(chart.sheet);
    const { left = 0, top = 0, width = chart.width, height = chart.height } = drawing.transform ?? {};
    return { ...chart, left: left - header.width, top: top - header.height, width, height };
  }

  private drawingOf(chart: ChartInfo): ISheetFloatDom {
    const header = this.headerSize(chart.sheet);
    const transform: ITransformState = {
      left: chart.left + header.width,
      top: chart.top + header.height,
      width: chart.width,
      height: chart.height,
    };
    const position = transformToDrawingPosition(transform, this.skeletonOf(chart.sheet));
    return {
      unitId: this.book.unitId,
      subUnitId: chart.sheet,
      drawingId: chart.id,
      drawingType: DrawingTypeEnum.DRAWING_DOM,
      componentKey: CHART_COMPONENT,
      transform,
      sheetTransform: position,
      axisAlignSheetTransform: position,
      allowTransform: true,
      data: chart as unknown as ISheetFloatDom["data"],
    };
  }
}
