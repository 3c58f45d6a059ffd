import { useRef, useState } from "react";

/** What an element needs to take files that are dropped on it. */
export interface FileDrop {
  /** Whether files are held over the element. */
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: React.DragEvent) => void;
    readonly onDragOver: (event: React.DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: React.DragEvent) => void;
  };
}

/**
 * Takes files that the user drops.
 *
 * @param onFiles gets them; folders are not among them
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  const move = (step: number): void => {
    depth.current += step;
    setOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (holdsFiles(event)) move(1);
      },
      onDragOver: (event) => {
        // Without this the browser opens the file in the place of the pane.
        if (holdsFiles(event)) event.preventDefault();
      },
      onDragLeave: () => {
        if (depth.current > 0) move(-1);
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        move(-depth.current);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

function holdsFiles({ dataTransfer }: React.DragEvent): boolean {
  return [...dataTransfer.types].includes("Files");
}
