//! The stacks of all readings, which share what they have in common.

use super::table::{State, Symbol};
use super::trees::{TreeId, Trees};

/// More ways back from a place than this are forgotten, as the client's parser does.
const MOST_LINKS: usize = 8;
/// More ways back are not followed at once.
const MOST_WAYS: usize = 64;
/// More readings are not made by one reduction.
const MOST_MADE: usize = 10;
/// More readings are not kept from one token to the next.
const MOST_KEPT: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NodeId(usize);

/// A place in a stack, with the ways back to the places before and what stands between.
#[derive(Debug)]
struct Node {
    state: State,
    position: usize,
    links: Vec<(NodeId, TreeId)>,
}

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
#[derive(Debug)]
pub(super) struct Stack {
    nodes: Vec<Node>,
    heads: Vec<Head>,
}

impl Stack {
    pub(super) fn new(position: usize) -> Self {
        Self {
            nodes: vec![Node { state: State::Start, position, links: Vec::new() }],
            heads: vec![Head { node: NodeId(0), status: Status::Active, scanned: false }],
        }
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
            self.nodes.push(Node { state, position, links: vec![(head.node, tree)] });
            head.node = node;
        }
    }

    /// The trees on top of a finished reading.
    pub(super) fn tops(&self, version: Version) -> Vec<TreeId> {
        self.node(version).map(|node| node.links.iter().map(|(_, tree)| *tree).collect()).unwrap_or_default()
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
        let mut slices = self.pop(version, count).into_iter().peekable();
        let mut removed = 0;
        while let Some((made, children)) = slices.next() {
            let at = made - removed;
            if at > MOST_MADE + halted {
                self.heads.remove(at);
                removed += 1;
                while slices.next_if(|(next, _)| *next == made).is_some() {}
                continue;
            }
            let mut tree = trees.join(symbol, children);
            while let Some((_, children)) = slices.next_if(|(next, _)| *next == made) {
                let other = trees.join(symbol, children);
                if trees.compare(tree, other).is_gt() {
                    tree = other;
                }
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
        (self.heads.len() > before).then_some(before)
    }

    /// The ways back over some trees, and a new reading where each arrives; ways that arrive at the same place follow one another.
    fn pop(&mut self, version: Version, count: usize) -> Vec<(Version, Vec<TreeId>)> {
        let mut slices: Vec<(Version, Vec<TreeId>)> = Vec::new();
        let Some(head) = self.heads.get(version).copied() else { return slices };
        let mut ways = vec![(head.node, Vec::new())];
        for _ in 0..count {
            // Other ways than the first of each place go behind all.
            for at in 0..ways.len() {
                let Some((node, so_far)) = ways.get(at).cloned() else { continue };
                let links = self.nodes.get(node.0).map(|node| node.links.as_slice()).unwrap_or_default();
                for (rank, (next, tree)) in links.iter().enumerate().skip(1).chain(links.iter().enumerate().take(1)) {
                    let mut trees = so_far.clone();
                    trees.push(*tree);
                    if rank > 0 {
                        if ways.len() < MOST_WAYS {
                            ways.push((*next, trees));
                        }
                    } else if let Some(way) = ways.get_mut(at) {
                        *way = (*next, trees);
                    }
                }
            }
        }
        for (node, mut trees) in ways {
            trees.reverse();
            let same = slices.iter().rposition(|(made, _)| self.heads.get(*made).is_some_and(|head| head.node == node));
            if let Some((at, made)) = same.and_then(|at| slices.get(at).map(|(made, _)| (at, *made))) {
                slices.insert(at + 1, (made, trees));
            } else {
                self.heads.push(Head { node, status: Status::Active, ..head });
                slices.push((self.heads.len() - 1, trees));
            }
        }
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
    fn merge(&mut self, into: Version, from: Version, trees: &Trees) -> bool {
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

    fn add_links(&mut self, into: NodeId, from: NodeId, trees: &Trees) {
        let links =
            |stack: &Self, from: NodeId| stack.nodes.get(from.0).map(|node| node.links.clone()).unwrap_or_default();
        let mut todo: Vec<_> = links(self, from).into_iter().rev().map(|link| (into, link)).collect();
        while let Some((into, (node, tree))) = todo.pop() {
            if into == node {
                continue;
            }
            let Some(existing) = self.nodes.get(into.0).map(|into| into.links.as_slice()) else { continue };
            let twin = existing.iter().find(|(other, link)| {
                trees.are_equivalent(*link, tree) && (*other == node || self.are_one_place(*other, node))
            });
            if let Some((twin, _)) = twin.copied() {
                if twin != node {
                    todo.extend(links(self, node).into_iter().rev().map(|link| (twin, link)));
                }
            } else if existing.len() < MOST_LINKS
                && let Some(into) = self.nodes.get_mut(into.0)
            {
                into.links.push((node, tree));
            }
        }
    }

    /// Drops readings that are over, and those that failed while others go on; merges those that have become the same.
    ///
    /// Says whether any goes on.
    pub(super) fn condense(&mut self, trees: &Trees) -> bool {
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
