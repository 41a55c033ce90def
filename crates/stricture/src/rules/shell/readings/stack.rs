//! The stacks of all readings, which share what they have in common.

use super::table::{State, Symbol};
use super::trees::{Children, TreeId, Trees};

/// More ways back from a place than this are forgotten, as the client's parser does.
const MOST_LINKS: usize = 8;
/// More ways back are not followed at once.
const MOST_WAYS: usize = 64;
/// More readings are not made by one reduction.
const MOST_MADE: usize = 10;
/// More readings are not kept from one token to the next.
const MOST_KEPT: usize = 6;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct NodeId(usize);

/// A way back: the place before, and what stands between.
type Link = (NodeId, TreeId);

/// A place in a stack, with the ways back.
#[derive(Clone, Debug)]
struct Node {
    state: State,
    position: usize,
    /// Nearly all places have one way back only, for which nothing is allocated.
    first: Option<Link>,
    more: Vec<Link>,
}

impl Node {
    fn links(&self) -> impl DoubleEndedIterator<Item = Link> {
        self.first.into_iter().chain(self.more.iter().copied())
    }
}

/// What a reduction takes off: a reading that was made for it, and the trees.
type Slice = (Version, Children);

/// Whether a reading goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Active,
    /// It went into another, or to the end.
    Halted,
    /// It cannot read on.
    Failed,
}

#[derive(Clone, Copy, Debug)]
struct Head {
    node: NodeId,
    status: Status,
    /// Whether a token of the scanner's has come up: the client's parser merges no readings of which only one had any.
    scanned: bool,
}

/// A reading, by its place among those that are going on.
pub(super) type Version = usize;

/// The readings, the most promising first.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    nodes: Vec<Node>,
    /// The place from which all readings come.
    base: NodeId,
    heads: Vec<Head>,
    /// Kept for their memory.
    ways: Vec<(NodeId, Children)>,
    slices: Vec<Slice>,
    merges: Vec<(NodeId, Link)>,
}

impl Stack {
    /// One reading, which stands before a statement, with nothing or with this tree before that.
    pub(super) fn begin(&mut self, position: usize, before: Option<TreeId>, scanned: bool) {
        self.nodes.clear();
        self.nodes.push(Node { state: State::Start, position: 0, first: None, more: Vec::new() });
        self.heads.clear();
        self.heads.push(Head { node: NodeId(0), status: Status::Active, scanned });
        match before {
            Some(tree) => self.push(0, tree, position, State::Run),
            None => self.nodes.iter_mut().for_each(|node| node.position = position),
        }
        self.base = NodeId(self.nodes.len() - 1);
    }

    /// Where the statement begins in which the only reading has just come to a first word, and the ways to read all before it.
    pub(super) fn only_run(&self) -> Option<(usize, impl Iterator<Item = TreeId>)> {
        let [head] = self.heads.as_slice() else { return None };
        let word = self.nodes.get(head.node.0).filter(|node| node.state == State::FirstWord { inner: false })?;
        let (run, _) = word.first.filter(|(run, _)| *run != self.base && word.more.is_empty())?;
        let node = self.nodes.get(run.0).filter(|node| node.state == State::Run)?;
        Some((node.position, node.links().map(|(_, tree)| tree)))
    }

    /// Whether a token of the scanner's has come up in a reading.
    pub(super) fn scanned(&self, version: Version) -> bool {
        self.heads.get(version).is_some_and(|head| head.scanned)
    }

    pub(super) fn len(&self) -> usize {
        self.heads.len()
    }

    fn node(&self, version: Version) -> Option<&Node> {
        self.nodes.get(self.heads.get(version)?.node.0)
    }

    pub(super) fn state(&self, version: Version) -> Option<State> {
        self.node(version).map(|node| node.state)
    }

    pub(super) fn position(&self, version: Version) -> usize {
        self.node(version).map_or(0, |node| node.position)
    }

    pub(super) fn status(&self, version: Version) -> Status {
        self.heads.get(version).map_or(Status::Halted, |head| head.status)
    }

    pub(super) fn set_status(&mut self, version: Version, status: Status) {
        if let Some(head) = self.heads.get_mut(version) {
            head.status = status;
        }
    }

    pub(super) fn set_scanned(&mut self, version: Version) {
        if let Some(head) = self.heads.get_mut(version) {
            head.scanned = true;
        }
    }

    pub(super) fn push(&mut self, version: Version, tree: TreeId, position: usize, state: State) {
        let node = NodeId(self.nodes.len());
        if let Some(head) = self.heads.get_mut(version) {
            self.nodes.push(Node { state, position, first: Some((head.node, tree)), more: Vec::new() });
            head.node = node;
        }
    }

    /// The trees on top of a finished reading.
    pub(super) fn tops(&self, version: Version) -> impl Iterator<Item = TreeId> {
        self.node(version).into_iter().flat_map(Node::links).map(|(_, tree)| tree)
    }

    /// Makes one tree of the topmost ones, in each way back that there is; says which reading is the first of those that were made.
    pub(super) fn reduce(
        &mut self,
        version: Version,
        symbol: Symbol,
        count: usize,
        trees: &mut Trees,
    ) -> Option<Version> {
        let before = self.heads.len();
        let halted = self.heads.iter().filter(|head| head.status == Status::Halted).count();
        let position = self.position(version);
        let mut slices = self.pop(version, count);
        let mut removed = 0;
        for same in slices.chunk_by(|(left, _), (right, _)| left == right) {
            let Some((made, children)) = same.first().copied() else { continue };
            let at = made - removed;
            if at > MOST_MADE + halted {
                self.heads.remove(at);
                removed += 1;
                continue;
            }
            let mut tree = trees.join(symbol, children);
            for (_, children) in same.iter().skip(1) {
                let other = trees.join(symbol, *children);
                tree = trees.better(tree, other);
            }
            let Some(state) = self.state(at).and_then(|state| state.behind(symbol)) else {
                self.set_status(at, Status::Failed);
                continue;
            };
            self.push(at, tree, position, state);
            if (0..at).any(|other| other != version && self.merge(other, at, trees)) {
                removed += 1;
            }
        }
        slices.clear();
        self.slices = slices;
        (self.heads.len() > before).then_some(before)
    }

    /// The ways back over some trees, and a new reading where each arrives; ways that arrive at the same place follow one another.
    fn pop(&mut self, version: Version, count: usize) -> Vec<Slice> {
        let (mut ways, mut slices) = (std::mem::take(&mut self.ways), std::mem::take(&mut self.slices));
        let Some(head) = self.heads.get(version).copied() else { return slices };
        ways.push((head.node, Children::default()));
        for _ in 0..count {
            // Other ways than the first of each place go behind all.
            for at in 0..ways.len() {
                let Some((node, children)) = ways.get(at).copied() else { continue };
                let Some(node) = self.nodes.get(node.0) else { continue };
                for (next, tree) in &node.more {
                    if ways.len() < MOST_WAYS {
                        ways.push((*next, children.behind(*tree)));
                    }
                }
                if let (Some(way), Some((next, tree))) = (ways.get_mut(at), node.first) {
                    *way = (next, children.behind(tree));
                }
            }
        }
        for (node, children) in ways.drain(..) {
            let same = slices.iter().rposition(|(made, _)| self.heads.get(*made).is_some_and(|head| head.node == node));
            if let Some((at, made)) = same.and_then(|at| slices.get(at).map(|(made, _)| (at, *made))) {
                slices.insert(at + 1, (made, children));
            } else {
                self.heads.push(Head { node, status: Status::Active, ..head });
                slices.push((self.heads.len() - 1, children));
            }
        }
        self.ways = ways;
        slices
    }

    /// Puts a reading into the place of one before.
    pub(super) fn renumber(&mut self, from: Version, to: Version) {
        let moved = self.heads.remove(from);
        if let Some(head) = self.heads.get_mut(to) {
            *head = moved;
        }
    }

    /// Lets one reading be a way back of another, if both stand at the same place in the same state.
    fn merge(&mut self, into: Version, from: Version, trees: &mut Trees) -> bool {
        let (Some(left), Some(right)) = (self.heads.get(into).copied(), self.heads.get(from).copied()) else {
            return false;
        };
        let alike = left.status == Status::Active && right.status == Status::Active && left.scanned == right.scanned;
        if !alike || !self.are_one_place(left.node, right.node) {
            return false;
        }
        self.add_links(left.node, right.node, trees);
        self.heads.remove(from);
        true
    }

    fn are_one_place(&self, left: NodeId, right: NodeId) -> bool {
        let look = |id: NodeId| self.nodes.get(id.0).map(|node| (node.state, node.position));
        look(left) == look(right)
    }

    /// Adds the ways back of one place to another, unless it has the like; places that such lead to become one as well.
    fn add_links(&mut self, into: NodeId, from: NodeId, trees: &mut Trees) {
        let mut merges = std::mem::take(&mut self.merges);
        merges.extend(self.links(from).rev().map(|link| (into, link)));
        while let Some((into, (node, tree))) = merges.pop() {
            trees.steps += 1;
            if into == node {
                continue;
            }
            let twin = self.links(into).find(|(other, link)| {
                trees.are_equivalent(*link, tree) && (*other == node || self.are_one_place(*other, node))
            });
            if let Some((twin, _)) = twin {
                if twin != node {
                    merges.extend(self.links(node).rev().map(|link| (twin, link)));
                }
            } else if let Some(into) = self.nodes.get_mut(into.0)
                && into.more.len() + 1 < MOST_LINKS
            {
                into.more.push((node, tree));
            }
        }
        self.merges = merges;
    }

    fn links(&self, node: NodeId) -> impl DoubleEndedIterator<Item = Link> {
        self.nodes.get(node.0).into_iter().flat_map(Node::links)
    }

    /// Drops readings that are over, and those that failed while others go on; merges those that have become the same.
    ///
    /// Says whether any goes on.
    pub(super) fn condense(&mut self, trees: &mut Trees) -> bool {
        self.heads.retain(|head| head.status == Status::Active);
        let mut at = 0;
        while at < self.heads.len() {
            if !(0..at).any(|other| self.merge(other, at, trees)) {
                at += 1;
            }
        }
        self.heads.truncate(MOST_KEPT);
        !self.heads.is_empty()
    }
}
