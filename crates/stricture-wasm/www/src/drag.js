// Files that are dragged onto the page.

/** @param {(transfer: DataTransfer) => void} take takes what is dropped */
export function startDragging(take) {
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.documentElement.dataset.dragging = "";
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) delete document.documentElement.dataset.dragging;
  });
  // Before the editor takes it for text to insert.
  window.addEventListener(
    "drop",
    (event) => {
      delete document.documentElement.dataset.dragging;
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      take(event.dataTransfer);
    },
    true,
  );
}
