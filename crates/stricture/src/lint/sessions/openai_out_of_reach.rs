//! See [`LINT`].

use crate::client::session::model::{self, ModelAddress};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The policy allows no host of OpenAI.
    ///
    /// If `application.network` is on, the client makes only requests with `https`, to the hosts that its `domains` allow. People with an API
    /// key need `api.openai.com`. People with a ChatGPT account need `chatgpt.com`. Without these, only people with another model provider can
    /// work.
    ///
    /// ```toml,flagged
    /// [application.network.domains]
    /// "models.example.com" = "allow"
    /// ```
    ///
    /// ```toml,fine
    /// [application.network.domains]
    /// "auth.openai.com" = "allow"
    /// "chatgpt.com" = "allow"
    /// ```
    "openai-out-of-reach", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(ModelAddress::OpenAiDenied(list)) = model::model_address(cx.client()) else { return };
    let message = "no host of OpenAI is allowed: only people with another model provider can work";
    let help = "allow \"api.openai.com\" for people with an API key, and \"chatgpt.com\" for people with an account";
    found.push(LINT.at(cx.key_at(list), list, message).help(help));
}
