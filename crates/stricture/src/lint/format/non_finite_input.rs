//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::At;
use crate::syntax::{Node, Value};

declare_lint! {
    /// An infinite number, or no number, among the arguments of a hook's tool.
    ///
    /// The arguments go to the tool as JSON, which has no `inf` and no `nan`.
    ///
    /// ```toml,flagged
    /// [[hooks.Stop]]
    /// hooks = [{ type = "mcp_tool", server = "audit", tool = "log", input = { limit = inf } }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.Stop]]
    /// hooks = [{ type = "mcp_tool", server = "audit", tool = "log", input = { limit = 100 } }]
    /// ```
    "non-finite-input", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(hooks) = cx.policy().view("hooks") else { return };
    let groups = hooks.given().flat_map(|(_, event)| event.items());
    for handler in groups.filter_map(|group| group.view()).flat_map(|group| group.items("hooks")) {
        let Some((_, handler)) = handler.tagged() else { continue };
        for argument in handler.map("input") {
            look(&argument, argument.node, found);
        }
    }
}

fn look(argument: &At<'_>, node: &Node, found: &mut Vec<Finding>) {
    match &node.value {
        Value::Float(number) if !number.is_finite() => {
            let message = "an argument cannot be `inf` or `nan`";
            found.push(LINT.at(argument.path(), node.span, message).help("write a number, or remove the argument"));
        }
        Value::Array(elements) => elements.iter().for_each(|element| look(argument, element, found)),
        Value::Table(table) => table.entries().iter().for_each(|entry| look(argument, &entry.value, found)),
        _ => {}
    }
}
