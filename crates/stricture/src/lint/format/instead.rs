//! Replaces keys of other files by the key that does the same in a policy.

use crate::client::sandbox::{READ_ONLY, must_have_read_only};
use crate::lint::{Context, edits, quoted};
use crate::report::{Edit, Fix};
use crate::schema::{self, Kind};
use crate::syntax::{Entry, Node};

/// Writes `entry` as the key `instead`, a path such as `models.new_thread.model`. `None` if that key does not accept the value,
/// or if the policy already has it.
pub(in crate::lint) fn fix(cx: &Context<'_>, entry: &Entry, instead: &str) -> Option<Fix> {
    let top = instead.split('.').next()?;
    if cx.root().entry(top).is_some() {
        return None;
    }
    let kind = kind_of(instead)?;
    let mut edits = if instead == top {
        cx.renamed(entry.key.span, instead)?
    } else if cx.text().get(entry.key.span.end()..)?.trim_start().starts_with('=') {
        vec![Edit::replace(entry.key.span, instead)]
    } else {
        return None;
    };
    edits.extend(value(cx, &kind, &entry.value, instead)?);
    Some(Fix::guess(format!("replace the key with {}", quoted(instead)), edits))
}

/// What makes `node` a value of this kind: nothing, or brackets around it.
pub(in crate::lint) fn value(cx: &Context<'_>, kind: &Kind, node: &Node, key: &str) -> Option<Vec<Edit>> {
    if schema::fits(kind, node) {
        return Some(Vec::new());
    }
    let Kind::Array(of) = kind else { return None };
    if !schema::fits(of, node) {
        return None;
    }
    // The one list that must have a certain value.
    let first = if must_have_read_only(key) && node.as_text() != Some(READ_ONLY) {
        format!("{}, ", edits::string_like(cx.text(), node.span, READ_ONLY))
    } else {
        String::new()
    };
    edits::in_brackets(cx.text(), node, &first)
}

fn kind_of(path: &str) -> Option<Kind> {
    let mut table = schema::root();
    let mut steps = path.split('.').peekable();
    loop {
        let field = table.field(steps.next()?)?;
        match (steps.peek(), field.kind) {
            (None, kind) => return Some(kind),
            (Some(_), Kind::Table(below)) => table = below,
            (Some(_), _) => return None,
        }
    }
}
