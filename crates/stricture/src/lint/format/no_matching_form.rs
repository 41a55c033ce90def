//! See [`LINT`].

use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{Kind, ProblemKind};

declare_lint! {
    /// A value has none of the forms that its key accepts.
    ///
    /// You can write some keys in several forms. The client tries them one after the other. If no form matches, it refuses the policy and
    /// says little about the reason. Usually, a key is missing, there is one key too many, or a word is misspelt.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { name = "docs-mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { command = { executable = "/opt/docs-mcp", args = [] } }
    /// ```
    "no-matching-form", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let unfit = cx.pick(|kind| match kind {
        ProblemKind::NoAlternative { one_of, found } => Some((*one_of, *found)),
        _ => None,
    });
    for (problem, (one_of, node)) in unfit {
        let message = format!(
            "`{}` is {} that has none of its possible forms: the client refuses the policy",
            problem.path,
            node.type_name()
        );
        let mut forms: Vec<String> = Vec::new();
        for form in one_of.alternatives.iter().map(|alternative| form(&alternative.kind)) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        found.push(LINT.about(problem, message).help(format!("write {}", forms.join(", or "))));
    }
}

/// One form, by what it must hold.
fn form(kind: &Kind) -> String {
    match kind {
        Kind::Words(words) => any_of(words.current().map(|word| word.word)),
        Kind::Table(table) => {
            let required: Vec<String> =
                table.fields.iter().filter(|field| field.required).map(|field| quoted(field.key)).collect();
            format!("a table with {}", required.join(", "))
        }
        _ => kind.describe(),
    }
}
