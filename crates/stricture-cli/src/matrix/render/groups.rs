//! Lines with which all clients do the same, folded into groups.

use std::collections::HashMap;

use stricture::matrix::{Cell, Matrix, MatrixLine};

/// Lines with equal cells.
pub(super) struct Group<'m> {
    pub(super) lines: Vec<&'m MatrixLine>,
    /// What each client does with each of them.
    pub(super) cells: Vec<Cell>,
}

impl Group<'_> {
    /// Whether all clients enforce the lines.
    pub(super) fn is_enforced(&self) -> bool {
        self.cells.iter().all(|cell| *cell == Cell::Enforced)
    }
}

/// The groups in the order of their first lines; those that all clients enforce come last.
pub(super) fn of(matrix: &Matrix) -> Vec<Group<'_>> {
    let mut numbers: HashMap<Vec<Cell>, usize> = HashMap::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for line in matrix.lines() {
        let cells = matrix.cells(line);
        let known = numbers.get(&cells).and_then(|number| groups.get_mut(*number));
        if let Some(group) = known {
            group.lines.push(line);
        } else {
            numbers.insert(cells.clone(), groups.len());
            groups.push(Group { lines: vec![line], cells });
        }
    }
    groups.sort_by_key(Group::is_enforced);
    groups
}
