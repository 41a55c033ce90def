//! What readings have made of the script so far.

use std::cmp::Ordering;

use super::super::Word;
use super::super::reason::Opaque;
use super::table::Symbol;

/// A tree, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TreeId(usize);

/// A tree: a token, or what was made of some trees.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) symbol: Symbol,
    /// What stands before it that is no token, and where it ends.
    pub(super) from: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) children: Vec<TreeId>,
    /// What a word is, or why it makes the script opaque.
    pub(super) word: Option<Result<Word, Opaque>>,
    /// Whether the scanner had to do with it, and not the lexer alone.
    pub(super) scanned: bool,
}

/// All trees.
#[derive(Debug, Default)]
pub(super) struct Trees(Vec<Tree>);

impl Trees {
    pub(super) fn push(&mut self, tree: Tree) -> TreeId {
        self.0.push(tree);
        TreeId(self.0.len() - 1)
    }

    /// Makes one tree of some that stand side by side.
    pub(super) fn join(&mut self, symbol: Symbol, children: Vec<TreeId>) -> TreeId {
        let first = children.first().and_then(|child| self.get(*child)).map(|tree| (tree.from, tree.start));
        let end = children.last().and_then(|child| self.get(*child)).map_or(0, |tree| tree.end);
        let (from, start) = first.unwrap_or_default();
        self.push(Tree { symbol, from, start, end, children, word: None, scanned: false })
    }

    pub(super) fn get(&self, id: TreeId) -> Option<&Tree> {
        self.0.get(id.0)
    }

    /// Whether two trees are taken for one where they stand in the same place.
    pub(super) fn are_equivalent(&self, left: TreeId, right: TreeId) -> bool {
        let look = |id| self.get(id).map(|tree| (tree.symbol, tree.from, tree.start, tree.end, tree.children.len()));
        left == right || look(left) == look(right)
    }

    /// Which of two trees comes earlier, by the symbols in them from left to right.
    pub(super) fn compare(&self, left: TreeId, right: TreeId) -> Ordering {
        let mut pairs = vec![(left, right)];
        while let Some((left, right)) = pairs.pop() {
            if left == right {
                continue;
            }
            let (Some(left), Some(right)) = (self.get(left), self.get(right)) else { continue };
            let order = left.symbol.cmp(&right.symbol).then(left.children.len().cmp(&right.children.len()));
            if order.is_ne() {
                return order;
            }
            pairs.extend(left.children.iter().copied().zip(right.children.iter().copied()).rev());
        }
        Ordering::Equal
    }

    /// The tokens of a tree from left to right.
    pub(super) fn walk(&self, root: TreeId, mut visit: impl FnMut(&Tree)) {
        let mut rest = vec![root];
        while let Some(tree) = rest.pop().and_then(|id| self.get(id)) {
            visit(tree);
            rest.extend(tree.children.iter().rev());
        }
    }
}
