// Which lines of two texts differ.

/** Lines beyond which two texts are not compared. */
const LONGEST = 6000;

/** The lines that only one of two texts has; `null` where that takes too long. */
export function differences(one, other) {
  const [a, b] = [one.split("\n"), other.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns > LONGEST * LONGEST) return null;
  // The longest common subsequence of what is left.
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        a[start + row] === b[start + column]
          ? longest[(row + 1) * width + column + 1] + 1
          : Math.max(longest[(row + 1) * width + column], longest[row * width + column + 1]);
    }
  }
  const found = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && a[start + row] === b[start + column]) [row, column] = [row + 1, column + 1];
    else if (column === columns || (row < rows && longest[(row + 1) * width + column] >= longest[row * width + column + 1])) {
      found.push({ side: "-", line: start + row + 1, text: a[start + row] });
      row += 1;
    } else {
      found.push({ side: "+", line: start + column + 1, text: b[start + column] });
      column += 1;
    }
  }
  return found;
}
