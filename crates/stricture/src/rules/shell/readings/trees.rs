//! What readings have made of the script so far.

use std::cmp::Ordering;

use super::super::Word;
use super::super::reason::OpaqueScript;
use super::table::Symbol;

/// A tree, by its place among all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TreeId(usize);

/// The trees that one is made of, at most three.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Children {
    trees: [TreeId; 3],
    count: usize,
}

impl Children {
    /// These with one more before them.
    pub(super) fn behind(self, first: TreeId) -> Self {
        let [second, third, _] = self.trees;
        Self { trees: [first, second, third], count: self.count + 1 }
    }

    fn iter(&self) -> impl DoubleEndedIterator<Item = TreeId> {
        self.trees.iter().take(self.count).copied()
    }
}

/// A tree: a token, or what was made of some trees.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) symbol: Symbol,
    /// What stands before it that is no token, and where it ends.
    pub(super) from: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) children: Children,
    /// What a word is, or why it makes the script opaque.
    pub(super) word: Option<Result<Word, OpaqueScript>>,
    /// Whether the scanner had to do with it, and not the lexer alone.
    pub(super) scanned: bool,
}

impl Tree {
    /// A token of the lexer's, for now without a meaning.
    pub(super) fn leaf(symbol: Symbol, from: usize, start: usize, end: usize) -> Self {
        Self { symbol, from, start, end, children: Children::default(), word: None, scanned: false }
    }
}

/// All trees.
#[derive(Clone, Debug, Default)]
pub(super) struct Trees {
    all: Vec<Tree>,
    /// How much has been done so far: trees made, pairs compared, ways back merged.
    pub(super) steps: usize,
}

impl Trees {
    /// Forgets all trees, but not the memory for them.
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.steps = 0;
    }

    /// A tree that stands for all statements before a place.
    ///
    /// That tree has two parts, the first of which holds a statement, not a run of them, if one goes down far enough. That is all
    /// that matters, for it is compared with itself or with trees that begin with it.
    pub(super) fn before(&mut self, position: usize) -> TreeId {
        let part = self.push(Tree::leaf(Symbol::Semicolon, position, position, position));
        self.join(Symbol::StatementRun, Children::default().behind(part).behind(part))
    }

    pub(super) fn push(&mut self, tree: Tree) -> TreeId {
        self.steps += 1;
        self.all.push(tree);
        TreeId(self.all.len() - 1)
    }

    /// Makes one tree of some that stand side by side.
    pub(super) fn join(&mut self, symbol: Symbol, children: Children) -> TreeId {
        let first = children.iter().next().and_then(|child| self.get(child)).map(|tree| (tree.from, tree.start));
        let end = children.iter().next_back().and_then(|child| self.get(child)).map_or(0, |tree| tree.end);
        let (from, start) = first.unwrap_or_default();
        self.push(Tree { children, ..Tree::leaf(symbol, from, start, end) })
    }

    pub(super) fn get(&self, id: TreeId) -> Option<&Tree> {
        self.all.get(id.0)
    }

    /// Whether two trees are taken for one where they stand in the same place.
    pub(super) fn are_equivalent(&self, left: TreeId, right: TreeId) -> bool {
        let look = |id| self.get(id).map(|tree| (tree.symbol, tree.from, tree.start, tree.end, tree.children.count));
        left == right || look(left) == look(right)
    }

    /// The one of two trees that comes earlier by the symbols in them, from the outermost and from left to right; else the first.
    pub(super) fn better(&mut self, first: TreeId, second: TreeId) -> TreeId {
        let mut pairs = vec![(first, second)];
        while let Some((left, right)) = pairs.pop() {
            self.steps += 1;
            if left == right {
                continue;
            }
            let (Some(left), Some(right)) = (self.get(left), self.get(right)) else { continue };
            match (left.symbol, left.children.count).cmp(&(right.symbol, right.children.count)) {
                Ordering::Less => return first,
                Ordering::Equal => pairs.extend(left.children.iter().rev().zip(right.children.iter().rev())),
                Ordering::Greater => return second,
            }
        }
        first
    }

    /// The trees in a tree, each before those in it, from left to right.
    pub(super) fn walk(&self, root: TreeId, mut visit: impl FnMut(&Tree)) {
        let mut rest = vec![root];
        while let Some(tree) = rest.pop().and_then(|id| self.get(id)) {
            visit(tree);
            rest.extend(tree.children.iter().rev());
        }
    }
}
